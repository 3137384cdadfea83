import { NEEDS, type Need } from './needs.ts'

/** So many stand at once on the counter's screen; the rest are one press away. */
const SHOWN_FIRST = 6

/** Before anything was counted, the first of the list. One unusual day pushes none of them aside. */
const HEAD_START = 5
const AT_THE_START = NEEDS.slice(0, SHOWN_FIRST)

/**
 * What clients of this office want most. They keep the order of the whole list: only which they are changes, so that
 * a hand which knows the way to one still finds it.
 */
export function firstNeeds(requests: Iterable<readonly Need[]>): readonly Need[] {
  const uses = new Map<Need, number>(AT_THE_START.map((need) => [need, HEAD_START]))
  for (const needs of requests) for (const need of needs) uses.set(need, (uses.get(need) ?? 0) + 1)
  const mostUsed = [...NEEDS].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)).slice(0, SHOWN_FIRST)
  return NEEDS.filter((need) => mostUsed.includes(need))
}
