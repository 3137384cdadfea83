import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Pulse } from '../../models/wire/events.ts'
import { alignTime, now } from './time.ts'

/** No sign of life for so long, and the screen says so, within ten seconds: whoever relies on it takes the telephone. */
const SILENT_AFTER_MS = 9_000

export type PathState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'silent'; readonly since: number }
  | { readonly kind: 'storeFault' | 'runnerFault'; readonly since: number }

export interface LivingPulse {
  /** Whether a call would arrive now, as far as this screen can know. */
  readonly path: ReadonlySignal<PathState>
  /** Server, store and runner have proved themselves. */
  heard(pulse: Pulse): void
  /** The connection is opened anew: silence is counted from here. */
  begin(): void
}

/** Judges one connection by the pulse that comes over it. */
export function livingPulse(isConnected: ReadonlySignal<boolean>): LivingPulse {
  const lastPulse = signal<Pulse | undefined>(undefined)
  /** By this computer's steady clock: what the server says about the time must not look like silence. */
  const lastSignAt = signal(performance.now())
  return {
    path: computed<PathState>(() => {
      const at = now.value
      const silentMs = performance.now() - lastSignAt.value
      if (silentMs > SILENT_AFTER_MS) return { kind: 'silent', since: at - silentMs }
      const pulse = lastPulse.value
      if (!pulse || !isConnected.value) return { kind: 'connecting' }
      if (!pulse.storeOk) return { kind: 'storeFault', since: pulse.at }
      if (!pulse.runnerOk) return { kind: 'runnerFault', since: pulse.at }
      return { kind: 'alive' }
    }),
    heard(pulse) {
      alignTime(pulse.at)
      lastSignAt.value = performance.now()
      lastPulse.value = pulse
    },
    begin() {
      lastSignAt.value = performance.now()
      lastPulse.value = undefined
    },
  }
}
