import { effect, signal } from '@preact/signals'
import { whenBrowserMayHaveChanged } from './browserChanges.ts'
import { volume } from './volume.ts'

/** `blocked`: the browser waits for a click. `missing`: this browser makes no sound at all. */
export type AudioState = 'off' | 'running' | 'blocked' | 'missing'

export const audioState = signal<AudioState>('off')

let out: GainNode | undefined

/**
 * Wakes the loudspeaker. Call it from a press: browsers allow sound only after one. Without a press it still tries,
 * because some browsers trust a page they know; `audioState` then tells the truth.
 */
export async function armAudio(): Promise<AudioState> {
  const context = contextOf()
  if (!context) return audioState.value
  // A browser that waits for a press leaves this promise open; the state is then told by `onstatechange`.
  await Promise.race([context.resume().catch(() => undefined), new Promise((done) => setTimeout(done, 500))])
  noteState(context)
  return audioState.value
}

export function audioNowS(): number {
  return out?.context.currentTime ?? 0
}

/** Where sounds go; nothing as long as the browser does not let us. */
export const loudspeaker = (): GainNode | undefined => (audioState.value === 'running' ? out : undefined)

function contextOf(): AudioContext | undefined {
  if (out) return out.context as AudioContext
  if (typeof AudioContext === 'undefined') {
    audioState.value = 'missing'
    return undefined
  }
  const context = new AudioContext({ latencyHint: 'interactive' })
  const gain = context.createGain()
  gain.connect(context.destination)
  out = gain
  // Loudness is felt by the square: half way on the slider should sound half as loud.
  effect(() => {
    gain.gain.value = (volume.value / 100) ** 2
  })
  context.onstatechange = () => noteState(context)
  // A telephone call or a lost device may interrupt it without a word.
  whenBrowserMayHaveChanged(() => noteState(context))
  return context
}

function noteState(context: AudioContext): void {
  audioState.value = context.state === 'running' ? 'running' : 'blocked'
}
