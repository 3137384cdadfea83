import { BELL_NEEDS, NEEDS, type Need } from './needs.ts'

/** What can always be said on the card, whatever else is on it. To write is another one: it opens a place for it. */
export const POINTED_ANSWERS = ['yes', 'no', 'notHere', 'somethingElse'] as const
export type PointedAnswer = (typeof POINTED_ANSWERS)[number]

/** Few at once, so that a finger, an eye or a stick finds one. First those that are understood from their picture alone. */
export const NEEDS_ON_A_PAGE = 5
const PLAIN: readonly Need[] = BELL_NEEDS
const IN_ORDER = [...PLAIN, ...NEEDS.filter((need) => !PLAIN.includes(need))]
export const POINTING_PAGES: readonly (readonly Need[])[] = Array.from(
  { length: Math.ceil(IN_ORDER.length / NEEDS_ON_A_PAGE) },
  (_, page) => IN_ORDER.slice(page * NEEDS_ON_A_PAGE, (page + 1) * NEEDS_ON_A_PAGE),
)

/**
 * What a client has pointed at, and nobody has looked at yet. Kept as changes of what was chosen before: what a clerk
 * chooses meanwhile stays.
 */
export interface Pointed {
  readonly added: readonly Need[]
  readonly dropped: readonly Need[]
  /** The last one given. */
  readonly answer?: PointedAnswer
  /** Written by the client. */
  readonly text: string
}

export const NOTHING_POINTED: Pointed = { added: [], dropped: [], text: '' }

export const hasPointed = ({ added, dropped, answer, text }: Pointed): boolean =>
  added.length > 0 || dropped.length > 0 || answer !== undefined || text.trim() !== ''

/** There is something that would go into a request. */
export const canBeTaken = ({ added, dropped, text }: Pointed): boolean =>
  added.length > 0 || dropped.length > 0 || text.trim() !== ''

export const needsWith = (needs: readonly Need[], { added, dropped }: Pointed): readonly Need[] =>
  NEEDS.filter((need) => added.includes(need) || (needs.includes(need) && !dropped.includes(need)))

/** Behind what the clerk has written already. */
export const noteWith = (note: string, { text }: Pointed): string =>
  [note.trim(), text.trim()].filter((part) => part !== '').join(' ')

/** Pointed at once more, it is not wanted any more. */
export function pointAt(needs: readonly Need[], pointed: Pointed, need: Need): Pointed {
  const { added, dropped } = pointed
  if (added.includes(need)) return { ...pointed, added: added.filter((each) => each !== need) }
  if (dropped.includes(need)) return { ...pointed, dropped: dropped.filter((each) => each !== need) }
  return needs.includes(need) ? { ...pointed, dropped: [...dropped, need] } : { ...pointed, added: [...added, need] }
}
