import { computed } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DEVICE_PATHS } from '../../frame/devicePaths.ts'
import { Guard } from '../../frame/Guard.tsx'
import { deviceWords } from '../../parts/deviceWords.ts'
import { loadOffice } from '../../state/session.ts'
import { now } from '../../state/time.ts'
import { pageTitle } from '../../state/title.ts'
import { untilDone } from '../../state/untilDone.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import './device.css'
import { connect, kind, pairing, place, startConnection } from './connection.ts'
import { loadScreen } from './kinds.ts'
import { PairingPage } from './PairingPage.tsx'
import { startSound } from './sound.ts'
import { keepAwake } from './wakeLock.ts'

let hasStarted = false

const TRIED_AGAIN_MS = 5_000
/** Nobody stands before it who would load it again: what could not be drawn is tried again by itself. */
const tries = computed(() => Math.floor(now.value / TRIED_AGAIN_MS))

/**
 * A paired tablet: the whole of its page, without the bar, the views and the links of the people's screens. There is
 * nothing here to open or to follow but what its kind shows.
 */
export function DeviceApp() {
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    void untilDone(loadOffice)
    startConnection()
    startSound()
    keepAwake()
  }, [])
  return (
    <Guard of={tries.value}>
      {pairing.value === 'unpaired' ? <PairingPage /> : <Shown />}
      <Announcer />
    </Guard>
  )
}

/** What this kind shows, as soon as it is known which one it is. */
function Shown() {
  const [loaded, setLoaded] = useState<{ readonly Screen: ComponentType }>()
  const { tablet } = deviceWords.value
  const known = kind.value
  useEffect(() => {
    if (known === undefined) return
    history.replaceState(null, '', DEVICE_PATHS[known])
    let isGone = false
    void loadScreen(known).then((Screen) => {
      if (!isGone) setLoaded({ Screen })
    })
    return () => {
      isGone = true
    }
  }, [known])
  useEffect(() => {
    if (loaded && pairing.value === 'paired') connect()
  }, [loaded, pairing.value])
  useEffect(() => {
    if (!loaded) pageTitle.value = place.value === '' ? tablet.title : place.value
  }, [loaded, place.value, tablet])
  if (loaded) return <loaded.Screen />
  return (
    <main class="device-asking">
      <h1>{place.value === '' ? tablet.title : place.value}</h1>
      <p>{tablet.asking}</p>
    </main>
  )
}
