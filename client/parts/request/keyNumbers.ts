import { signal } from '@preact/signals'
import type { RequestView } from '../../../models/wire/views.ts'
import { tab } from '../../state/browserStorage.ts'

const KEPT = 'keys'
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * Which number answers for which request: Alt+1 stays Alt+1 for as long as the request is open, also when the order
 * changes or the page is reloaded. A number that moved under somebody's finger would confirm the wrong arrival.
 */
export const keyNumbers = signal<ReadonlyMap<string, number>>(kept())

export function giveNumbers(open: readonly RequestView[]): void {
  const ids = new Set(open.map((request) => request.id))
  const numbers = new Map([...keyNumbers.peek()].filter(([id]) => ids.has(id)))
  const byAge = [...open].sort((a, b) => a.raisedAt - b.raisedAt)
  for (const { id } of byAge) {
    if (numbers.has(id)) continue
    const free = NUMBERS.find((number) => ![...numbers.values()].includes(number))
    if (free !== undefined) numbers.set(id, free)
  }
  const before = [...keyNumbers.peek()]
  if (numbers.size === before.length && before.every(([id, number]) => numbers.get(id) === number)) return
  keyNumbers.value = numbers
  tab.write(KEPT, [...numbers])
}

function kept(): ReadonlyMap<string, number> {
  const pairs = tab.read(KEPT)
  return new Map(Array.isArray(pairs) ? (pairs as [string, number][]) : [])
}

/** For a `Button`: shows the key and says it to assistive technology. */
export function shortcutOf(request: RequestView): { readonly shortcut?: string } {
  const number = keyNumbers.value.get(request.id)
  return number === undefined ? {} : { shortcut: `Alt+${number}` }
}
