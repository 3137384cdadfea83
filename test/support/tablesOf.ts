import { type FactsTable, packFacts } from '../../models/domain/reports/factsTable.ts'
import type { RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'

/** Facts as the reports read them: packed, a table for each day of the office's calendar. */
export function tablesOf(facts: readonly RequestFacts[]): readonly FactsTable[] {
  const byDay = new Map<string, RequestFacts[]>()
  for (const each of facts) {
    const { day } = localTime(each.raisedAt, 'Europe/Warsaw')
    byDay.set(day, [...(byDay.get(day) ?? []), each])
  }
  return [...byDay].map(([day, ofDay]) => packFacts(day, ofDay))
}
