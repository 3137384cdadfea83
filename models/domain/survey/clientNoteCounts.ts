import { disclosedRows, isDisclosable } from '../reports/disclosure.ts'
import { CLIENT_NOTES, type ClientNote } from '../visit/clientNotes.ts'

import type { SmallCounts } from './surveyResults.ts'

/*
 * What clients have said by a button, as counts alone: how often each was pressed at a place on a day. There is no visit and
 * no request beside them, and no time of the day.
 */

export type NoteCounts = Readonly<Record<ClientNote, number>>

export interface CountedNotes {
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  readonly placeId: string
  readonly counts: NoteCounts
}

/** `null`: too few, for a reader from outside. */
export type DisclosedNotes = Readonly<Record<ClientNote, number | null>>

export interface NotesByPlace {
  readonly whole: DisclosedNotes
  /** By place; none where there is one place. */
  readonly places: readonly { readonly placeId: string; readonly counts: DisclosedNotes }[]
}

const eachNote = <T>(of: (note: ClientNote) => T) =>
  Object.fromEntries(CLIENT_NOTES.map((note) => [note, of(note)])) as Record<ClientNote, T>

const NOTHING: NoteCounts = eachNote(() => 0)

export const withOneMore = (counts: NoteCounts = NOTHING, pressed: ClientNote): NoteCounts => ({
  ...counts,
  [pressed]: counts[pressed] + 1,
})

const addedUp = (all: readonly NoteCounts[]): NoteCounts =>
  all.reduce((sum, next) => eachNote((note) => sum[note] + next[note]), NOTHING)

/** The whole office and each of its places; whoever reads from outside is told no small count, and can take none away. */
export function disclosedNotes(counted: readonly CountedNotes[], smallCounts: SmallCounts): NotesByPlace {
  const ids = [...new Set(counted.map(({ placeId }) => placeId))].sort()
  const places = ids.map((placeId) => addedUp(counted.flatMap((each) => (each.placeId === placeId ? each.counts : []))))
  const whole = addedUp(places)
  const isDisclosed = eachNote((note) => smallCounts === 'shown' || isDisclosable(whole[note]))
  const isDisclosedAt = eachNote((note) => {
    const rows = places.map((counts) => ({ count: counts[note], isOfOne: false }))
    return smallCounts === 'shown' ? rows.map(() => true) : disclosedRows(rows)
  })
  const at = (counts: NoteCounts, index: number): DisclosedNotes =>
    eachNote((note) => (isDisclosed[note] && isDisclosedAt[note][index] ? counts[note] : null))
  return {
    whole: eachNote((note) => (isDisclosed[note] ? whole[note] : null)),
    places:
      ids.length < 2 ? [] : places.map((counts, index) => ({ placeId: ids[index] ?? '', counts: at(counts, index) })),
  }
}
