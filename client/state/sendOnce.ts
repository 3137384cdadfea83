import { signal } from '@preact/signals'
import { ask, NoAnswer, Refused } from './api.ts'
import { tab } from './browserStorage.ts'

/*
 * An intention is one thing a person wants done once: "call somebody for this client", "this one is here". It carries
 * one idempotency key through double clicks, repeats after a lost network, and a reload of the page, so that the
 * server does it once. Only a definite answer ends it.
 */

interface Kept {
  readonly key: string
  readonly body: string
}

const KEPT = 'intentions'
const RETRY_AFTER_MS = [700, 1_500, 3_000]

/** What may not stay in the browser is compared in memory: after a reload it has to be typed anew anyway. */
const unwritten = new Map<string, Kept>()
type Kind = 'plain' | 'personal'

const inFlight = new Map<string, Promise<unknown>>()

/** Names of intentions on their way, for buttons that wait; `retrying` when the first try had no answer. */
export const sending = signal<ReadonlyMap<string, 'sending' | 'retrying'>>(new Map())

/** A press while the first is on its way joins it: two clicks are one order. */
export function sendOnce<T>(name: string, path: string, body: unknown, kind: Kind = 'plain'): Promise<T> {
  const running = inFlight.get(name)
  if (running) return running as Promise<T>
  const promise = persist<T>(name, path, body, kind).finally(() => {
    inFlight.delete(name)
    note(name, undefined)
  })
  inFlight.set(name, promise)
  return promise
}

/** Whether an earlier try of this, perhaps before a reload, was never confirmed. */
export const isUnconfirmed = (name: string): boolean => name in keptIntentions()

async function persist<T>(name: string, path: string, body: unknown, kind: Kind): Promise<T> {
  const key = keyFor(name, JSON.stringify(body), kind)
  note(name, 'sending')
  for (let tries = 0; ; tries += 1) {
    try {
      const done = await ask<T>(path, { method: 'POST', body, key })
      settle(name)
      return done
    } catch (error) {
      if (isDefinite(error)) settle(name)
      const waitMs = RETRY_AFTER_MS[tries]
      if (!(error instanceof NoAnswer) || waitMs === undefined) throw error
      note(name, 'retrying')
      await new Promise((next) => setTimeout(next, waitMs))
    }
  }
}

/** Refused means: not done, and never will be under this key. Signing in again or a sick store may still let it pass. */
function isDefinite(error: unknown): boolean {
  if (!(error instanceof Refused)) return false
  return !['notSignedIn', 'storeUnavailable', 'internal', 'tooManyAttempts'].includes(error.view.code)
}

function keyFor(name: string, body: string, kind: Kind): string {
  const kept = keptIntentions()
  const known = kind === 'personal' ? unwritten.get(name) : kept[name]
  // Something else was asked meanwhile: that is a new intention.
  if (known && known.body === body) return known.key
  const key = newKey()
  if (kind === 'personal') unwritten.set(name, { key, body })
  else tab.write(KEPT, { ...kept, [name]: { key, body } })
  return key
}

function settle(name: string): void {
  unwritten.delete(name)
  const { [name]: _done, ...others } = keptIntentions()
  tab.write(KEPT, others)
}

function keptIntentions(): Readonly<Record<string, Kept>> {
  const kept = tab.read(KEPT)
  return typeof kept === 'object' && kept !== null ? (kept as Record<string, Kept>) : {}
}

/** `randomUUID` needs HTTPS; an office may begin without it. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function note(name: string, state: 'sending' | 'retrying' | undefined): void {
  const next = new Map(sending.value)
  if (state) next.set(name, state)
  else next.delete(name)
  sending.value = next
}
