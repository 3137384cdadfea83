import { IconVolume } from '@tabler/icons-preact'
import { corridorWords } from '../../parts/corridorWords.ts'
import { audioState } from '../../ringing/audio.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { arm, justArmed, wasArmed } from './sound.ts'

/** Browsers make no sound before a press. It is said in words, and after a new start it is said that it is new. */
export function SoundGate({ isRinging }: { readonly isRinging: boolean }) {
  const { tablet } = corridorWords.value
  if (audioState.value === 'missing')
    return (
      <Notice kind="warn">
        <p>{tablet.soundMissing}</p>
      </Notice>
    )
  if (audioState.value === 'blocked')
    return (
      <section class="corridor-gate" aria-label={tablet.soundOff}>
        <p class="strong">{wasArmed.value ? tablet.soundAgain : tablet.soundOffBody}</p>
        <Button kind="primary" size="large" class="corridor-arm" onPress={() => void arm()}>
          <IconVolume size={40} aria-hidden="true" />
          {tablet.arm}
        </Button>
      </section>
    )
  // What rings proves the sound better than any sentence.
  return justArmed.value && !isRinging ? <p class="corridor-armed">{tablet.armed}</p> : null
}
