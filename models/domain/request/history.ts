import type { Instant } from '../clock.ts'
import { minutes } from '../clock.ts'
import type { Move } from '../lifecycle.ts'
import type { Entry, Request } from './request.ts'

/** A history is written whole with every step: thousands of lines would make each step slow. */
export const MOST_ENTRIES = 500
/** Kept free for the end of the request and for what the timer does until then. */
const RESERVED = 50

/** Nothing more is written into it than how the request ends, and what the timer does. */
export const isNearlyFull = ({ history }: Pick<Request, 'history'>): boolean =>
  history.length >= MOST_ENTRIES - RESERVED

/**
 * The history with one more line. In a full one what the timer does again replaces what it did before, so that
 * escalation never stops.
 */
export function withEntry(history: readonly Entry[], entry: Entry): readonly Entry[] {
  if (entry.by !== undefined || !isNearlyFull({ history })) return [...history, entry]
  const same = history.findLast((each) => each.by === undefined && whatOf(each) === whatOf(entry))
  const oldest = history.length < MOST_ENTRIES ? undefined : history.find(({ by }) => by === undefined)
  const kept = history.filter((each) => each !== (same ?? oldest))
  return [...kept, same ? { ...entry, times: (same.times ?? 1) + 1 } : entry]
}

/** Whose mail it was is asked later; of everything else only the last of its kind counts. */
const whatOf = ({ kind, step, personId }: Entry): string => `${kind} ${step} ${kind === 'mailed' ? personId : ''}`

const NOTES: readonly Move[] = ['noted', 'phoned']
const SAME_NOTE_MS = minutes(1)

/** What somebody has noted in the last minute already: noting it again changes nothing. */
export function notedBefore(
  { history, pages }: Request,
  { move, by, digest, now }: { move: Move; by: string; digest: string; now: Instant },
): Entry | undefined {
  if (!NOTES.includes(move)) return undefined
  // A call that has rung since is not noted yet.
  const rangAt =
    move === 'noted' ? Math.max(...pages.filter((page) => page.personId === by).map((page) => page.rungAt)) : 0
  return history.findLast(
    (entry) =>
      entry.kind === move &&
      entry.by === by &&
      entry.digest === digest &&
      entry.at > now - SAME_NOTE_MS &&
      entry.at >= rangAt,
  )
}
