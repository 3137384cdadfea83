import { audioNowS, loudspeaker } from './audio.ts'
import { play, type Sounding } from './synth.ts'
import type { ToneName } from './tones.ts'

/** Nothing when the browser does not let us: the card, the title and the notification call on. */
export function playAt(name: ToneName, at: { startS: number; loudness: number }): Sounding | undefined {
  const out = loudspeaker()
  return out && play(out, name, at)
}

export function playNow(name: ToneName, loudness: number): Sounding | undefined {
  return playAt(name, { startS: audioNowS() + 0.02, loudness })
}
