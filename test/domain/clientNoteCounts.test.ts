import { type CountedNotes, disclosedNotes } from '../../models/domain/survey/clientNoteCounts.ts'

const at = (placeId: string, day: string, moreTime: number, notUnderstood = 0): CountedNotes => ({
  day,
  placeId,
  counts: { notUnderstood, moreTime, changedMind: 0, callSomebody: 0 },
})

test('days of a place are added up, and places to the whole office', () => {
  const counted = [at('desk', '2026-11-23', 4), at('desk', '2026-11-24', 3), at('room', '2026-11-24', 6)]
  const { whole, places } = disclosedNotes(counted, 'shown')
  expect(whole.moreTime).toBe(13)
  expect(places.map(({ placeId, counts }) => [placeId, counts.moreTime])).toEqual([
    ['desk', 7],
    ['room', 6],
  ])
})

test('an office with one place is said once', () => {
  expect(disclosedNotes([at('desk', '2026-11-23', 4)], 'shown').places).toEqual([])
})

test('whoever reads from outside is told no count under five, and has none by taking away', () => {
  const { whole, places } = disclosedNotes([at('desk', '2026-11-23', 9), at('room', '2026-11-23', 2)], 'hidden')
  expect(whole.moreTime).toBe(11)
  expect(places.map(({ counts }) => counts.moreTime)).toEqual([null, null])
  expect(disclosedNotes([at('desk', '2026-11-23', 4)], 'hidden').whole).toMatchObject({
    moreTime: null,
    notUnderstood: 0,
  })
})
