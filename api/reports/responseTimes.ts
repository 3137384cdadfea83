import { hours, type Instant } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Bilingual, Directory, ListedKind } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import { type Column, columnOf, type FactsTable } from '../../models/domain/reports/factsTable.ts'
import { limitsFor, ownLimits } from '../../models/domain/reports/limitsFor.ts'
import type { Question } from '../../models/domain/reports/responseFigures.ts'
import { figuresByWeek, type ResponseReport, responseTimesByPieces } from '../../models/domain/reports/responseTimes.ts'
import type { Selection } from '../../models/domain/reports/selection.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { ReportQuery, ResponseTimes, UnitRow } from '../../models/wire/reports.ts'
import { inSlices } from '../platform/timeSlice.ts'
import {
  type Disclosure,
  disclosedCount,
  disclosedFigures,
  disclosedSpent,
  disclosedTime,
  SUPPRESSED,
} from './disclosedFigures.ts'
import { selectionOf } from './selectionOf.ts'

const NO_UNIT = inEachLanguage(({ office }) => office.noUnit)

/** Half a year: enough for a control chart to know what is usual. A longer period has as many as it is long. */
const LEAST_WEEKS = 26

interface Asking {
  readonly query: ReportQuery
  readonly directory: Directory
  readonly now: Instant
  /** The last day whose visits are no longer kept. */
  readonly forgottenTo?: string | undefined
  readonly actor: Pick<Actor, 'roles'>
}

/** What is read for a question: its requests, since when their days are needed, and how many weeks are shown. */
export function reportOf({ query, directory, now, forgottenTo }: Omit<Asking, 'actor'>): {
  readonly selection: Selection
  readonly since: Instant
  readonly weeks: number
} {
  const selection = selectionOf(query, directory, { now, forgottenTo })
  const { from, to, previousFrom = from } = selection
  const weeks = Math.max(LEAST_WEEKS, Math.ceil((to - from) / hours(7 * 24)))
  // What else could be asked about is offered by the time before too, compared or not.
  return { selection, weeks, since: Math.min(previousFrom, from - (to - from), to - (weeks + 1) * hours(7 * 24)) }
}

/** Whoever sees counts alone is not told those that are about persons. */
export const disclosureTo = ({ roles }: Pick<Actor, 'roles'>): Disclosure => ({
  isProtected: !roles.includes('supervisor'),
})

/** How a question is counted: by the limits in force now. */
export const questionOf = (selection: Selection, directory: Directory, now: Instant): Question => ({
  ...selection,
  asOf: now,
  limitsOfUnit: (unitId) => limitsFor(directory, { unitId }),
  limitsOfMatter: (id) => ownLimits(directory, { kind: 'matter', id }),
})

/**
 * The response times of a question, by unit, with the period before. Only units that had requests are listed, the
 * busiest first. Nothing about persons goes in or comes out.
 */
export async function responseTimesOf(
  tables: readonly FactsTable[],
  { actor, ...asking }: Asking,
): Promise<Omit<ResponseTimes, 'interpreters'>> {
  const { query, directory, now } = asking
  const { selection, weeks } = reportOf(asking)
  const disclosure = disclosureTo(actor)
  const question = questionOf(selection, directory, now)
  const report = await inSlices(responseTimesByPieces(tables, question, [...directory.units.keys()]))
  const today = localTime(selection.to, directory.office.timeZone).day
  const byWeek = await inSlices(figuresByWeek(tables, selection, { today, weeks }))
  return {
    from: selection.from,
    to: selection.to,
    asOf: now,
    limits: limitsOfQuery(query, directory),
    isProtected: disclosure.isProtected,
    all: disclosedFigures(report.all, disclosure),
    previous: disclosedFigures(report.previous, disclosure),
    units: unitRows(report.units, directory, disclosure),
    spent: disclosedSpent(report.spent, disclosure),
    spread: report.spread.map((count) => disclosedCount(count, disclosure)),
    weeks: byWeek.map((week) => ({
      day: week.day,
      count: disclosedCount(week.count, disclosure),
      medianMs: disclosedTime(week.medianMs, week.arrived, disclosure),
    })),
    hours: report.hours.map(({ weekday, hour, count, arrived, medianMs }) => ({
      weekday,
      hour,
      count: disclosedCount(count, disclosure),
      medianMs: disclosedTime(medianMs, arrived, disclosure),
    })),
    choices: choicesIn(tables, directory),
  }
}

function unitRows(figures: ResponseReport['units'], directory: Directory, disclosure: Disclosure): readonly UnitRow[] {
  const rows = figures.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const isDisclosed = disclosedRows(rows.map(({ unitId, count }) => ({ count, isOfOne: isOfOne(directory, unitId) })))
  return rows.map(({ unitId, spent, ...row }, at) => {
    const unit = unitId === undefined ? undefined : directory.units.get(unitId)
    const isHidden = disclosure.isProtected && !isDisclosed[at]
    return {
      unitId: unit?.id ?? 'none',
      name: unit?.name ?? NO_UNIT,
      limits: limitsFor(directory, { unitId }),
      ...(isHidden ? SUPPRESSED : disclosedFigures(row, disclosure)),
      spent: isHidden
        ? { ...spent, count: null, deliveryMs: 0, decisionMs: 0, wayMs: 0 }
        : disclosedSpent(spent, disclosure),
    }
  })
}

const isOfOne = ({ employees }: Directory, unitId: string | undefined): boolean =>
  unitId !== undefined && [...employees.values()].filter((person) => person.unitId === unitId).length <= 1

/** Those of what was asked for; others may hold inside it. */
function limitsOfQuery({ unit, matter }: ReportQuery, directory: Directory): ResponseTimes['limits'] {
  const limits = limitsFor(directory, { unitId: unit, matterId: matter })
  if (matter !== undefined) return { limits, isMixed: false }
  const others = [...directory.units.values(), ...directory.matters.values()]
  const isInside = (id: string) => unit === undefined || id !== unit
  const isMixed = others.some(({ id, arrivalLimits }) => arrivalLimits !== undefined && isInside(id))
  return { limits: unit === undefined ? (ownLimits(directory, { kind: 'office' }) ?? limits) : limits, isMixed }
}

/** What occurs in these days, by name. */
function choicesIn(tables: readonly FactsTable[], directory: Directory): ResponseTimes['choices'] {
  const named = (column: Column, kind: ListedKind) =>
    idsIn(tables, column)
      .flatMap((id) => {
        const item = itemOrFormer(directory, kind, id)
        return item && typeof item.name !== 'string' ? [{ id, name: item.name as Bilingual }] : []
      })
      .sort((a, b) => a.name.pl.localeCompare(b.name.pl, 'pl'))
  const places = named('place', 'place')
  const buildings = places.flatMap(({ id }) => itemOrFormer(directory, 'place', id)?.building ?? [])
  return {
    units: named('unit', 'unit'),
    matters: named('matter', 'matter'),
    places,
    buildings: [...new Set(buildings)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'pl')),
  }
}

function idsIn(tables: readonly FactsTable[], column: Column): readonly string[] {
  const found = new Set<string>()
  for (const table of tables) {
    const isThere = new Uint8Array(table.ids.length + 1)
    for (const number of columnOf(table, column)) isThere[number] = 1
    for (const [at, id] of table.ids.entries()) if (isThere[at + 1] === 1) found.add(id)
  }
  return [...found]
}
