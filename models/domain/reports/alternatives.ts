import { FORM_OF_NEED, type SupportForm } from '../alternatives/supportForms.ts'
import { monthOf } from '../months.ts'
import { NEEDS } from '../request/needs.ts'
import { REQUEST_REASONS, type RequestReason } from '../request/request.ts'
import { ABSENT, bitOf, columnOf, countIn, type FactsTable, outcomeNumber, statusNumber } from './factsTable.ts'

/** Why the client could not simply go upstairs: as the office says of the building, or as the request says itself. */
export const CASE_REASONS = ['building', ...REQUEST_REASONS] as const
export type CaseReason = 'building' | RequestReason

/** Cases of alternative access of one month, building and reason. A case that took two forms of support counts in both. */
export interface AlternativeCases {
  /** `2026-11` */
  readonly month: string
  readonly building: string
  readonly reason: CaseReason
  readonly cases: number
  readonly forms: Readonly<Record<SupportForm, number>>
  /** Ended without anybody coming. */
  readonly nobodyCame: number
}

const MISTAKE = outcomeNumber('mistake')
const ENDED = statusNumber('ended')
const [PERSON, TECHNICAL] = (['person', 'technical'] as const).map((form) =>
  NEEDS.reduce((bits, need) => (FORM_OF_NEED[need] === form ? bits | bitOf(need) : bits), 0),
) as [number, number]

/** Every case of these days; in the order of the report: building, reason, month. */
export function alternativesIn(
  tables: readonly FactsTable[],
  buildingOf: (placeId: string | undefined) => string,
): readonly AlternativeCases[] {
  const found = new Map<string, AlternativeCases>()
  for (const table of tables) {
    const month = monthOf(table.day)
    for (const { placeId, reason, counts } of countDay(table)) {
      const building = buildingOf(placeId)
      const key = JSON.stringify([month, building, reason])
      found.set(key, sum(found.get(key) ?? { month, building, reason, ...NONE }, counts))
    }
  }
  return [...found.values()].toSorted(
    (a, b) =>
      a.building.localeCompare(b.building, 'pl') ||
      CASE_REASONS.indexOf(a.reason) - CASE_REASONS.indexOf(b.reason) ||
      (a.month < b.month ? -1 : 1),
  )
}

interface DayCount {
  readonly placeId: string | undefined
  readonly reason: CaseReason
  readonly counts: Int32Array
}

/** What is counted of each place and reason, beside each other in one row of numbers. */
const COUNTS = 4
const [CASES, OF_PERSON, OF_TECHNICAL, NOBODY] = [0, 1, 2, 3] as const

/** Four years of a large office are millions of requests: only numbers are touched for each. */
function countDay(table: FactsTable): readonly DayCount[] {
  const [places, needs, reasons] = [columnOf(table, 'place'), columnOf(table, 'needs'), columnOf(table, 'reason')]
  const [outcomes, statuses] = [columnOf(table, 'outcome'), columnOf(table, 'status')]
  const arrived = columnOf(table, 'arrived')
  const groups = (table.ids.length + 1) * CASE_REASONS.length
  const counts = new Int32Array(groups * COUNTS)
  const add = (at: number, by: number) => {
    counts[at] = (counts[at] ?? 0) + by
  }
  for (let row = 0; row < countIn(table); row += 1) {
    if (outcomes[row] === MISTAKE) continue
    const at = ((places[row] ?? 0) * CASE_REASONS.length + (reasons[row] ?? 0)) * COUNTS
    const bits = needs[row] ?? 0
    add(at + CASES, 1)
    add(at + OF_PERSON, Number((bits & PERSON) !== 0))
    add(at + OF_TECHNICAL, Number((bits & TECHNICAL) !== 0))
    add(at + NOBODY, Number(statuses[row] === ENDED && arrived[row] === ABSENT))
  }
  return Array.from({ length: groups }, (_, group): DayCount => {
    const place = Math.floor(group / CASE_REASONS.length)
    return {
      placeId: place === 0 ? undefined : table.ids[place - 1],
      reason: CASE_REASONS[group % CASE_REASONS.length] ?? 'building',
      counts: counts.subarray(group * COUNTS, (group + 1) * COUNTS),
    }
  }).filter((each) => (each.counts[CASES] ?? 0) > 0)
}

function sum(before: AlternativeCases, counts: Int32Array): AlternativeCases {
  const [cases = 0, person = 0, technical = 0, nobody = 0] = counts
  return {
    ...before,
    cases: before.cases + cases,
    forms: {
      person: before.forms.person + person,
      technical: before.forms.technical + technical,
      organisation: before.forms.organisation + cases,
    },
    nobodyCame: before.nobodyCame + nobody,
  }
}

const NONE = { cases: 0, forms: { person: 0, technical: 0, organisation: 0 }, nobodyCame: 0 }
