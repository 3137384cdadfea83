import {
  IconAlertTriangleFilled,
  IconPlugConnected,
  IconRefresh,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import { deviceWords } from '../../../parts/deviceWords.ts'
import { audioState } from '../../../ringing/audio.ts'
import { said, texts } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { clockTime, now } from '../../../state/time.ts'
import { pageTitle } from '../../../state/title.ts'
import { path, place } from '../connection.ts'
import { staysAwake } from '../wakeLock.ts'
import { CallList } from './CallList.tsx'
import './corridor.css'
import { calls, done } from './calls.ts'
import { corridorWords } from './corridorWords.ts'
import { LostNotice } from './LostNotice.tsx'
import { SoundGate } from './SoundGate.tsx'

/**
 * Calm until somebody is called: where this is, what time it is, and that it lives. Readable from across the corridor.
 * Then the calls, as large as they can be, in a frame that is a different one and does not blink.
 */
export function CorridorScreen() {
  const words = corridorWords.value
  const { frame } = texts.value
  const count = calls.value.length
  const isRinging = count > 0
  const title = place.value === '' ? words.title : place.value
  useEffect(() => {
    pageTitle.value = isRinging ? `(${count}) ${words.call} · ${title}` : title
  }, [title, count, words])
  useEffect(keepMenusAway, [])
  return (
    <div class={isRinging ? 'corridor corridor-ringing' : 'corridor'}>
      <main class="corridor-work">
        {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
        <header class="corridor-head">
          <h1>{title}</h1>
          {isRinging ? <span class="corridor-time">{clockTime(now.value)}</span> : null}
        </header>
        <LostNotice />
        <SoundGate isRinging={isRinging} />
        {isRinging ? <CallList calls={calls.value} /> : <Idle />}
        <Done />
      </main>
      <footer class="corridor-foot">
        <Path />
        <Sound />
        {office.value ? <span class="corridor-office">{said(office.value.name)}</span> : null}
      </footer>
    </div>
  )
}

function Idle() {
  const words = corridorWords.value
  const { tablet } = deviceWords.value
  return (
    <div class="corridor-idle">
      <p class="corridor-clock">{clockTime(now.value)}</p>
      {path.value.kind === 'alive' ? <p class="corridor-nobody">{words.idle}</p> : null}
      {path.value.kind === 'connecting' && place.value === '' ? <p class="corridor-nobody">{tablet.asking}</p> : null}
    </div>
  )
}

/** For whoever has just gone to tell somebody: it has been answered. */
function Done() {
  const words = corridorWords.value
  return (
    <div role="status" class="corridor-done">
      {done.value.map((code) => (
        <p key={code}>{words.done(code)}</p>
      ))}
    </div>
  )
}

function Path() {
  const { tablet } = deviceWords.value
  const { frame } = texts.value
  const { kind } = path.value
  const Shape = kind === 'alive' ? IconPlugConnected : kind === 'connecting' ? IconRefresh : IconAlertTriangleFilled
  const word =
    kind === 'alive'
      ? frame.connected
      : kind === 'connecting'
        ? frame.connecting
        : kind === 'silent'
          ? tablet.lostShort
          : tablet.sickShort
  return (
    <span class={kind === 'alive' || kind === 'connecting' ? 'corridor-state' : 'corridor-state corridor-state-bad'}>
      <Shape size={28} aria-hidden="true" />
      {word}
    </span>
  )
}

function Sound() {
  const { tablet } = deviceWords.value
  const isOn = audioState.value === 'running'
  return (
    <>
      <span class={isOn ? 'corridor-state' : 'corridor-state corridor-state-bad'}>
        {isOn ? <IconVolume size={28} aria-hidden="true" /> : <IconVolumeOff size={28} aria-hidden="true" />}
        {isOn ? tablet.soundOn : tablet.soundOff}
      </span>
      {staysAwake.value ? null : <span class="corridor-sleep">{tablet.maySleep}</span>}
    </>
  )
}

/** A long press opens the browser's menus, and with them ways out of this page. */
function keepMenusAway(): () => void {
  const refuse = (event: Event): void => event.preventDefault()
  document.addEventListener('contextmenu', refuse)
  return () => document.removeEventListener('contextmenu', refuse)
}
