import { IconVolume } from '@tabler/icons-preact'
import { deviceWords } from '../../../parts/deviceWords.ts'
import { audioState } from '../../../ringing/audio.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { justArmed, wasArmed } from '../sound.ts'
import { corridorWords } from './corridorWords.ts'
import { armRinging } from './ringing.ts'

/** Browsers make no sound before a press. It is said in words, and after a new start it is said that it is new. */
export function SoundGate({ isRinging }: { readonly isRinging: boolean }) {
  const { tablet } = deviceWords.value
  const words = corridorWords.value
  if (audioState.value === 'missing')
    return (
      <Notice kind="warn">
        <p>{words.soundMissing}</p>
      </Notice>
    )
  if (audioState.value === 'blocked')
    return (
      <section class="corridor-gate" aria-label={tablet.soundOff}>
        <p class="strong">{wasArmed.value ? words.soundAgain : words.soundOffBody}</p>
        <Button kind="primary" size="large" class="corridor-arm" onPress={() => void armRinging()}>
          <IconVolume size={40} aria-hidden="true" />
          {tablet.arm}
        </Button>
      </section>
    )
  // What rings proves the sound better than any sentence.
  return justArmed.value && !isRinging ? <p class="corridor-armed">{tablet.armed}</p> : null
}
