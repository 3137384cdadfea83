import { isRung, startDrill } from '../../models/domain/drills/drill.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { smallOffice } from '../support/smallOffice.ts'

const MONDAY = Date.UTC(2026, 10, 23, 9)
const SUNDAY = Date.UTC(2026, 10, 22, 9)

const rungBy = (reach: Reach, now: number): readonly boolean[] =>
  startDrill(
    { id: 'd', key: 'k', digest: 'd', by: 'manager', scope: { kind: 'person', personId: 'ewa' } },
    { now, directory: smallOffice(), reachOf: () => reach, isOnDuty: () => true, evenClosed: true },
  ).calls.map(isRung)

test.each(['proven', 'live'] as const)('a page that is open (%s) is practised with on a Sunday too', (reach) => {
  expect(rungBy(reach, SUNDAY)).toEqual([true])
})

test('a telephone that only a push reaches is left in peace on a Sunday', () => {
  expect(rungBy('push', MONDAY)).toEqual([true])
  expect(rungBy('push', SUNDAY)).toEqual([false])
})
