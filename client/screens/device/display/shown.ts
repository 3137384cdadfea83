import { computed, effect, signal } from '@preact/signals'
import type { ClientView, DisplayScreen } from '../../../../models/wire/display.ts'
import { playNow } from '../../../ringing/playing.ts'
import { announce } from '../../../state/announcer.ts'
import { computer } from '../../../state/browserStorage.ts'
import { said, setLanguage } from '../../../state/language.ts'
import { hear, screen } from '../connection.ts'

const SIGNALS_KEY = 'display-signals'
const FRAMED_MS = 6_000
const SOFT = 0.6

const known = signal<DisplayScreen | undefined>(undefined)
effect(() => {
  known.value = screen.value?.kind === 'display' ? screen.value : undefined
})
hear('display:changed', (next) => {
  known.value = next
})

export const shown = computed(() => known.value)
/** The client before this display: whoever has come last. */
export const client = computed<ClientView | undefined>(() => known.value?.visits[0])
export const others = computed(() => known.value?.visits.slice(1) ?? [])

/** The visit whose client answers the survey now: it may leave the display meanwhile, and the next one appear. */
export const surveyed = signal<string | undefined>(undefined)

/** Whether a change also sounds, and shows as a frame: some clients cannot bear it. */
export const hasSignals = signal(computer.read(SIGNALS_KEY) !== false)

export function switchSignals(): void {
  hasSignals.value = !hasSignals.value
  computer.write(SIGNALS_KEY, hasSignals.value)
}

/** For a few seconds after a change; still, and no flash. */
export const isFramed = signal(false)

let before: string | undefined
let unframe: ReturnType<typeof setTimeout> | undefined
effect(() => {
  const view = client.value
  // Minutes that go by are no change.
  const now = view && `${view.code} ${view.step} ${view.sentence.pl} ${view.within?.isLonger === true}`
  if (now === before) return
  before = now
  if (!view) return
  announce(said(view.sentence))
  if (!hasSignals.peek()) return
  playNow('step', SOFT)
  isFramed.value = true
  clearTimeout(unframe)
  unframe = setTimeout(() => {
    isFramed.value = false
  }, FRAMED_MS)
})

/** The next client finds the language of the place, whatever the one before them has chosen. */
let codeBefore: string | undefined
effect(() => {
  const code = client.value?.code
  if (codeBefore !== undefined && code !== codeBefore) void setLanguage(known.peek()?.language ?? 'pl')
  codeBefore = code
})
