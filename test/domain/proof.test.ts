import { countedOn, summedMinutes, worstProvenFirst } from '../../models/domain/readiness/proof.ts'
import { smallOffice } from '../support/smallOffice.ts'

const directory = smallOffice()
const presence = { reachOf: () => 'live' as const }
const counting = (proven: readonly string[], minutes: { open: number; known: number }) => ({
  directory,
  presence,
  isProven: (personId: string) => proven.includes(personId),
  minutes,
})

test('one competent person with a proven device is enough for a matter', () => {
  const counted = countedOn([], counting(['olek'], { open: 1, known: 1 }))
  expect(counted).toContainEqual({ matterId: 'idCard', proven: 1, open: 1 })
  expect(counted).toContainEqual({ matterId: 'pin', proven: 0, open: 1 })
})

test('somebody who cannot be called proves nothing, whatever their device can do', () => {
  const away = { ...counting(['ewa', 'olek'], { open: 1, known: 1 }), presence: { reachOf: () => 'planned' as const } }
  expect(countedOn([], away)).toContainEqual({ matterId: 'idCard', proven: 0, open: 1 })
})

test('minutes of which nothing is known are open and not proven', () => {
  const counted = countedOn([{ matterId: 'pin', proven: 5, open: 5 }], counting(['ewa'], { open: 11, known: 1 }))
  expect(counted).toContainEqual({ matterId: 'pin', proven: 6, open: 16 })
})

test('what a matter had that was removed today stays', () => {
  const counted = countedOn([{ matterId: 'gone', proven: 3, open: 4 }], counting([], { open: 1, known: 1 }))
  expect(counted).toContainEqual({ matterId: 'gone', proven: 3, open: 4 })
})

test('days are summed matter by matter, and the worst stands first', () => {
  const monday = { matters: [{ matterId: 'pin', proven: 10, open: 10 }] }
  const tuesday = {
    matters: [
      { matterId: 'pin', proven: 0, open: 10 },
      { matterId: 'tax', proven: 1, open: 10 },
    ],
  }
  expect(summedMinutes([monday, tuesday]).toSorted(worstProvenFirst)).toEqual([
    { matterId: 'tax', proven: 1, open: 10 },
    { matterId: 'pin', proven: 10, open: 20 },
  ])
})
