import { TONES, type ToneName } from './tones.ts'

const ATTACK_S = 0.02
const RELEASE_S = 0.08

/** Something that sounds, or will; `stop` fades it within a blink and takes it off the clock. */
export interface Sounding {
  readonly endsAtS: number
  stop(): void
}

/** Puts one tone on the audio clock. It sounds even if the page's timers sleep by then. */
export function play(out: GainNode, name: ToneName, at: { startS: number; loudness: number }): Sounding {
  const { context } = out
  const tone = TONES[name]
  const voice = context.createGain()
  voice.gain.value = tone.strength * at.loudness
  voice.connect(out)
  const oscillators = tone.notes.map((note) => {
    const startS = at.startS + note.atS
    const envelope = context.createGain()
    // Without a ramp the loudspeaker clicks, and a click is what people hear as "broken".
    envelope.gain.setValueAtTime(0, startS)
    envelope.gain.linearRampToValueAtTime(1, startS + ATTACK_S)
    envelope.gain.setValueAtTime(1, startS + note.lengthS - RELEASE_S)
    envelope.gain.linearRampToValueAtTime(0, startS + note.lengthS)
    envelope.connect(voice)
    const oscillator = context.createOscillator()
    oscillator.type = 'triangle'
    oscillator.frequency.value = note.hertz
    oscillator.connect(envelope)
    oscillator.start(startS)
    oscillator.stop(startS + note.lengthS)
    return oscillator
  })
  const lengthS = Math.max(...tone.notes.map((note) => note.atS + note.lengthS))
  return {
    endsAtS: at.startS + lengthS,
    stop() {
      voice.gain.setTargetAtTime(0, context.currentTime, 0.01)
      for (const oscillator of oscillators) oscillator.stop(context.currentTime + 0.05)
      setTimeout(() => voice.disconnect(), 200)
    },
  }
}
