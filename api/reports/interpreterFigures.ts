import { type InterpreterFigures, interpreterFigures } from '../../models/domain/interpreters/interpreterFigures.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import type { Selection } from '../../models/domain/reports/selection.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { InterpreterRow } from '../../models/wire/reports.ts'
import type { InterpreterBookings } from '../interpreters/interpreterBookings.ts'
import type { InterpreterCalls } from '../interpreters/interpreterCalls.ts'
import { type Disclosure, disclosedCount, disclosedTime } from './disclosedFigures.ts'

interface InterpretersTold {
  readonly interpreterCalls: InterpreterCalls
  readonly interpreterBookings: InterpreterBookings
  readonly timeZone: string
}

/** Interpreters of the whole office in the period of a question; nothing else of the question is known of them. */
export function interpretersIn(
  { from, to }: Pick<Selection, 'from' | 'to'>,
  { interpreterCalls, interpreterBookings, timeZone }: InterpretersTold,
  disclosure: Disclosure,
): readonly InterpreterRow[] {
  const dayOf = (at: number) => localTime(at, timeZone).day
  const period = { fromDay: dayOf(from), toDay: dayOf(to - 1) }
  return interpreterFigures(interpreterCalls.all(), interpreterBookings.all(), period).map((row) =>
    told(row, disclosure),
  )
}

function told(row: InterpreterFigures, disclosure: Disclosure): InterpreterRow {
  const { kind, connected, nobody, givenUp, medianMs, p90Ms, booked, urgent, cancelled } = row
  const count = (n: number) => disclosedCount(n, disclosure)
  // The parts of what was asked for: one that is kept back alone would be known by the others.
  const parts = [connected, nobody, givenUp]
  const isDisclosed = disclosedRows(parts.map((n) => ({ count: n, isOfOne: false })))
  const part = (at: number) => (disclosure.isProtected && !isDisclosed[at] ? null : (parts[at] ?? 0))
  return {
    kind,
    asked: count(connected + nobody + givenUp),
    connected: part(0),
    nobody: part(1),
    givenUp: part(2),
    medianMs: disclosedTime(medianMs, connected, disclosure),
    p90Ms: disclosedTime(p90Ms, connected, disclosure),
    booked: count(booked),
    urgent: count(urgent),
    cancelled: count(cancelled),
  }
}
