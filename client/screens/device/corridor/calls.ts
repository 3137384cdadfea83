import { computed, effect, signal } from '@preact/signals'
import { hear, screen } from '../connection.ts'
import { callsIn, type Known, knownFrom, silencedBy, withRequest } from './corridorList.ts'

const DONE_STAYS_MS = 30_000

const known = signal<Known>(new Map())
/** Whoever is called on this corridor now. */
export const calls = computed(() => callsIn(known.value))
/** Codes for which nobody has to be found any more: for whoever has just gone to tell somebody. */
export const done = signal<readonly string[]>([])

/** What the office says of this corridor; nothing once it is no corridor's tablet any more. */
effect(() => {
  const said = screen.value
  if (said?.kind === 'corridor') return take(knownFrom(said.requests))
  known.value = new Map()
  done.value = []
})
hear('corridor:changed', (request) => take(withRequest(known.peek(), request)))

function take(next: Known): void {
  const gone = silencedBy(known.peek(), next)
  known.value = next
  const ringing = new Set(calls.peek().map(({ code }) => code))
  done.value = [...done.peek(), ...gone].filter((code) => !ringing.has(code))
  if (gone.length === 0) return
  setTimeout(() => {
    done.value = done.value.filter((code) => !gone.includes(code))
  }, DONE_STAYS_MS)
}
