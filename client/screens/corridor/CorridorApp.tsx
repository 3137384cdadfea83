import { useEffect } from 'preact/hooks'
import { Guard } from '../../frame/Guard.tsx'
import { corridorWords } from '../../parts/corridorWords.ts'
import { loadOffice } from '../../state/session.ts'
import { pageTitle } from '../../state/title.ts'
import { untilDone } from '../../state/untilDone.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import './corridor.css'
import { calls, pairing, place, startLine } from './line.ts'
import { PairingPage } from './PairingPage.tsx'
import { PlaceScreen } from './PlaceScreen.tsx'
import { startSound } from './sound.ts'
import { keepAwake } from './wakeLock.ts'

let hasStarted = false

/**
 * A tablet on a corridor: the whole of its page, without the bar, the views and the links of the people's screens.
 * There is nothing here to open, to follow or to read but what rings.
 */
export function CorridorApp() {
  useEffect(() => {
    if (hasStarted) return
    hasStarted = true
    void untilDone(loadOffice)
    startLine()
    startSound()
    keepAwake()
  }, [])
  const { tablet } = corridorWords.value
  const count = calls.value.length
  const title = place.value === '' ? tablet.title : place.value
  useEffect(() => {
    pageTitle.value = count > 0 ? `(${count}) ${tablet.call} · ${title}` : title
  }, [title, count])
  return (
    <Guard>
      {pairing.value === 'unpaired' ? <PairingPage /> : <PlaceScreen />}
      <Announcer />
    </Guard>
  )
}
