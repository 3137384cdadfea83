import fc from 'fast-check'
import { minutes } from '../../models/domain/clock.ts'
import { COLUMN_NAMES, type FactsTable, OpenDay, packFacts } from '../../models/domain/reports/factsTable.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'

const DAY = '2026-11-23'

const minuteOf = (last: number) => fc.integer({ min: 0, max: last }).map((minute) => MONDAY_TEN + minutes(minute))
const anyFacts: fc.Arbitrary<RequestFacts> = fc.record(
  {
    unitId: fc.constantFrom('idCards', 'taxes'),
    raisedAt: minuteOf(30),
    waitsFrom: minuteOf(30),
    endedAt: minuteOf(60),
    escalated: fc.boolean(),
    status: fc.constantFrom('calling', 'ended', 'ended', 'ended'),
  },
  { requiredKeys: ['raisedAt', 'waitsFrom', 'escalated', 'status'] },
)
/** Without facts: it no longer counts. */
const anyChange = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(anyFacts, { nil: undefined }))

/** What a table says, whatever the order of its rows and the numbers of its ids. */
function saidBy({ ids, rows }: FactsTable): readonly string[] {
  const count = rows.length / COLUMN_NAMES.length
  return Array.from({ length: count }, (_, row) =>
    COLUMN_NAMES.map((name, column) => {
      const value = rows[column * count + row] ?? 0
      return name === 'unit' ? ids[value - 1] : value
    }).join(),
  ).toSorted()
}

test('a day that is still open says what it would say read anew, whatever has come, changed and gone', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
      const day = new OpenDay(DAY)
      const left = new Map<string, RequestFacts>()
      for (const [id, facts] of changes) {
        if (facts) {
          day.set(id, facts)
          left.set(id, facts)
        } else {
          day.delete(id)
          left.delete(id)
        }
        expect(day.has(id)).toBe(left.has(id))
      }
      const facts = [...left.values()]
      expect(saidBy(day.packed())).toEqual(saidBy(packFacts(DAY, facts)))
      expect(day.packed().rows).toHaveLength(facts.length * COLUMN_NAMES.length)
      expect([...day.endings()].map(({ status, endedAt }) => [status, endedAt]).toSorted()).toEqual(
        facts.map(({ status, endedAt }) => [status, endedAt]).toSorted(),
      )
    }),
  )
})
