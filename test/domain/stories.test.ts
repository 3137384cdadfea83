import { minutes, seconds } from '../../models/domain/clock.ts'
import { storyOf } from '../../models/domain/quality/story.ts'
import { worstCalls } from '../../models/domain/quality/worst.ts'
import { packFacts } from '../../models/domain/reports/factsTable.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'

const facts = (raisedAt: number, part: Partial<RequestFacts>): RequestFacts => ({
  raisedAt,
  waitsFrom: raisedAt,
  escalated: false,
  status: 'ended',
  ...part,
})
const period = { from: MONDAY_TEN, to: MONDAY_TEN + minutes(60), asOf: MONDAY_TEN + minutes(60), most: 2 }
const worstOf = (...all: readonly RequestFacts[]) =>
  worstCalls([packFacts('2026-11-23', all)], period).map(({ waitedMs }) => waitedMs / minutes(1))

test('the longest waits come first, also of those to whom nobody came and who wait still', () => {
  const at = (min: number): number => MONDAY_TEN + minutes(min)
  expect(
    worstOf(
      facts(at(0), { arrivedAt: at(3), endedAt: at(50) }),
      facts(at(1), { endedAt: at(10), outcome: 'clientLeft' }),
      facts(at(40), { status: 'calling' }),
    ),
  ).toEqual([20, 9])
  // Entered by mistake, not yet its turn, of another time: nobody waited.
  expect(
    worstOf(
      facts(at(0), { endedAt: at(30), outcome: 'mistake' }),
      facts(at(0), { status: 'waiting' }),
      facts(at(-5), { endedAt: at(30) }),
    ),
  ).toEqual([])
})

test('a story has roles in place of people, and the rule by which each was called', () => {
  const base = anyRequest(anyContext(MONDAY_TEN))
  const [first] = base.policy
  const page = (id: string, personId: string, as: 'competent' | 'manager') =>
    ({ id, personId, as, step: 0, firstRungAt: 1, rungAt: 1, rings: 1, deliverBy: 1, openedIn: 1 }) as const
  const entry = { at: MONDAY_TEN, status: 'calling' } as const
  const request: Request = {
    ...base,
    pages: [
      { ...page('1', 'ewa', 'competent'), firstDeliveredAt: MONDAY_TEN + seconds(1), seenAt: MONDAY_TEN + seconds(4) },
      page('2', 'olek', 'competent'),
      page('3', 'manager', 'manager'),
    ],
    history: [
      { ...entry, version: 1, kind: 'raise', by: 'clerk' },
      { ...entry, version: 2, kind: 'step', step: 0, called: ['ewa', 'olek'] },
      { ...entry, version: 3, kind: 'decline', by: 'ewa', reason: 'meeting' },
      { ...entry, version: 4, kind: 'step', step: 0, called: ['manager'] },
    ],
  }
  const { people, lines, receipts } = storyOf(request)
  expect(people).toEqual([
    { personId: 'clerk' },
    { personId: 'ewa', as: 'competent', number: 1 },
    { personId: 'olek', as: 'competent', number: 2 },
    { personId: 'manager', as: 'manager' },
  ])
  expect(lines.map(({ by, called, rule }) => [by, called, rule])).toEqual([
    [0, undefined, undefined],
    [undefined, [1, 2], first],
    [1, undefined, undefined],
    [undefined, [3], first],
  ])
  expect(receipts.map(({ kind, person }) => [kind, person])).toEqual([
    ['delivered', 1],
    ['seen', 1],
  ])
  // Aimed at another unit since: by which rule of the first one it rang is not known any more.
  const aimed = storyOf({ ...request, history: [...request.history, { ...entry, version: 5, kind: 'reassign' }] })
  expect(aimed.lines.map(({ rule }) => rule)).toEqual([undefined, undefined, undefined, undefined, undefined])
})
