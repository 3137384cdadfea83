import type { Instant } from '../clock.ts'

/** What a client can say without a word. */
export const CLIENT_NOTES = ['notUnderstood', 'moreTime', 'changedMind', 'callSomebody'] as const
export type ClientNote = (typeof CLIENT_NOTES)[number]

export interface SaidByClient {
  readonly note: ClientNote
  readonly at: Instant
}

/** With one more note; the same once more moves the first one to now, so that there are never more than four. */
export const withNote = (said: readonly SaidByClient[] = [], next: SaidByClient): readonly SaidByClient[] => [
  ...said.filter(({ note }) => note !== next.note),
  next,
]
