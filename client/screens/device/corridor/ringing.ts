import { computed, effect, signal } from '@preact/signals'
import { playNow } from '../../../ringing/playing.ts'
import { quiet, ring } from '../../../ringing/ringer.ts'
import { now } from '../../../state/time.ts'
import { path, wakes } from '../connection.ts'
import { arm } from '../sound.ts'
import { calls } from './calls.ts'
import { ringId } from './corridorList.ts'

const SILENCE_MS = 60_000

const silence = signal<{ readonly until: number; readonly ids: ReadonlySet<string> }>({ until: 0, ids: new Set() })

/** How much longer what rings is silenced. It is the tablet that is quiet: nobody has answered anything. */
export const silencedMs = computed(() => (loud.value.length > 0 ? 0 : Math.max(0, silence.value.until - now.value)))

/** What makes noise: not silenced, or called again since. */
const loud = computed(() => {
  const isOver = silence.value.until <= now.value
  return calls.value.filter((call) => isOver || !silence.value.ids.has(ringId(call)))
})

/** Plays what it will sound like, unless it is sounding. */
export async function armRinging(): Promise<void> {
  if ((await arm()) && loud.value.length === 0) playNow('page', 1)
}

/** For a minute, and for these rings only: it always returns by itself. */
export function silenceForAMinute(): void {
  silence.value = { until: now.value + SILENCE_MS, ids: new Set(calls.value.map(ringId)) }
}

let before: ReadonlySet<string> = new Set()
effect(() => {
  wakes.value
  const ids = new Set(loud.value.map(ringId))
  const anew = [...ids].some((id) => !before.has(id))
  before = ids
  // Without a connection nobody could stop it: the answer would never come through.
  if (ids.size === 0 || path.value.kind === 'silent') quiet()
  else ring(loud.value.some(({ isSuperior }) => isSuperior) ? 'escalation' : 'page', anew)
})
