import { computed, effect, signal } from '@preact/signals'
import { armAudio, audioState, playNow } from '../../ringing/audio.ts'
import { quiet, ring } from '../../ringing/ringer.ts'
import { LOUDEST, setVolume } from '../../ringing/volume.ts'
import { computer } from '../../state/browserStorage.ts'
import { now } from '../../state/time.ts'
import { ringId } from './corridorList.ts'
import { ARMED_KEY, calls, isConnected, pairing, path, report, wakes } from './line.ts'
import { staysAwake } from './wakeLock.ts'

const SILENCE_MS = 60_000
const ARMED_STAYS_MS = 20_000

/** The sound was on before this start of the tablet: after a power cut that is what nobody expects to be off. */
export const wasArmed = signal(computer.read(ARMED_KEY) === true)

/** The tones of arming have just sounded here. */
export const justArmed = signal(false)

const silence = signal<{ readonly until: number; readonly ids: ReadonlySet<string> }>({ until: 0, ids: new Set() })

/** How much longer what rings is silenced. It is the tablet that is quiet: nobody has answered anything. */
export const silencedMs = computed(() => (loud.value.length > 0 ? 0 : Math.max(0, silence.value.until - now.value)))

/** What makes noise: not silenced, or called again since. */
const loud = computed(() => {
  const isOver = silence.value.until <= now.value
  return calls.value.filter((call) => isOver || !silence.value.ids.has(ringId(call)))
})

/** From a press, because browsers allow sound only after one. Plays what it will sound like. */
export async function arm(): Promise<void> {
  if ((await armAudio()) !== 'running') return
  computer.write(ARMED_KEY, true)
  wasArmed.value = true
  justArmed.value = true
  setTimeout(() => {
    justArmed.value = false
  }, ARMED_STAYS_MS)
  if (loud.value.length === 0) playNow('page', 1)
}

/** For a minute, and for these rings only: it always returns by itself. */
export function silenceForAMinute(): void {
  silence.value = { until: now.value + SILENCE_MS, ids: new Set(calls.value.map(ringId)) }
}

export function startSound(): void {
  // Nobody on a corridor has a volume of their own: the device's own keys are enough.
  setVolume(LOUDEST)
  // Some tablets are set up to trust this page: then nobody has to press.
  void armAudio()
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
  warnWhenLost()
  effect(() => {
    if (!isConnected.value) return
    const sound = audioState.value === 'running' ? 'armed' : audioState.value === 'missing' ? 'missing' : 'blocked'
    report({ sound, staysAwake: staysAwake.value })
  })
}

/** Once: the corridor is told that nothing will ring here, and not reminded of it all day. */
function warnWhenLost(): void {
  let warned = false
  effect(() => {
    const lost = pairing.value === 'paired' && path.value.kind === 'silent'
    if (lost && !warned) playNow('lost', 1)
    warned = lost
  })
}
