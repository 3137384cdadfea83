import { effect, signal } from '@preact/signals'
import { armAudio, audioState } from '../../ringing/audio.ts'
import { playNow } from '../../ringing/playing.ts'
import { LOUDEST, setVolume } from '../../ringing/volume.ts'
import { computer } from '../../state/browserStorage.ts'
import { ARMED_KEY, isConnected, pairing, path, report } from './connection.ts'
import { staysAwake } from './wakeLock.ts'

const ARMED_STAYS_MS = 20_000

/** The sound was on before this start of the tablet: after a power cut that is what nobody expects to be off. */
export const wasArmed = signal(computer.read(ARMED_KEY) === true)

/** The tones of arming have just sounded here. */
export const justArmed = signal(false)

/** From a press, because browsers allow sound only after one. Whether it may sound now. */
export async function arm(): Promise<boolean> {
  if ((await armAudio()) !== 'running') return false
  computer.write(ARMED_KEY, true)
  wasArmed.value = true
  justArmed.value = true
  setTimeout(() => {
    justArmed.value = false
  }, ARMED_STAYS_MS)
  return true
}

export function startSound(): void {
  // Nobody has a volume of their own here: the device's own keys are enough.
  setVolume(LOUDEST)
  // Some tablets are set up to trust this page: then nobody has to press.
  void armAudio()
  warnWhenLost()
  effect(() => {
    if (!isConnected.value) return
    const sound = audioState.value === 'running' ? 'armed' : audioState.value === 'missing' ? 'missing' : 'blocked'
    report({ sound, staysAwake: staysAwake.value })
  })
}

/** Once: whoever is there is told that nothing will come here, and not reminded of it all day. */
function warnWhenLost(): void {
  let warned = false
  effect(() => {
    const lost = pairing.value === 'paired' && path.value.kind === 'silent'
    if (lost && !warned) playNow('lost', 1)
    warned = lost
  })
}
