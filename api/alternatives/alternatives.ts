import type { Clock } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { monthBefore, monthOf } from '../../models/domain/months.ts'
import { type AlternativeCases, alternativesIn } from '../../models/domain/reports/alternatives.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import { instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { AllTexts } from '../../models/texts/pl/all.ts'
import type { AlternativeRow, AlternativesQuery, AlternativesView } from '../../models/wire/alternatives.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Cell } from '../lists/cell.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { countCell, type Disclosure, disclosedCount } from '../reports/disclosedFigures.ts'
import { disclosureTo } from '../reports/responseTimes.ts'
import type { Justifications } from './justifications.ts'

export interface AlternativesDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly justifications: Justifications
}

/** The register of alternative access, counted from what happened: nobody's name, nothing of a visit. */
export async function alternativesFor(
  deps: AlternativesDeps,
  actor: Actor,
  query: AlternativesQuery,
): Promise<AlternativesView> {
  const { clock, directory, dailyFacts, justifications } = deps
  const { timeZone } = directory.now.office
  const thisMonth = monthOf(localTime(clock.now(), timeZone).day)
  const { from = monthBefore(thisMonth, 11), to = thisMonth } = query
  const tables = await dailyFacts.since(instantOf(`${from}-01`, 0, timeZone))
  const inPeriod = tables.filter(({ day }) => monthOf(day) >= from && monthOf(day) <= to)
  const found = alternativesIn(inPeriod, (placeId) =>
    placeId === undefined ? '' : (itemOrFormer(directory.now, 'place', placeId)?.building ?? ''),
  )
  const disclosure = disclosureTo(actor)
  const told = disclosedRows(found.map(({ cases }) => ({ count: cases, isOfOne: false })))
  const placeIn = new Map([...directory.now.places.values()].map(({ building, id }) => [building, id]))
  const buildings = new Set([...placeIn.keys(), ...found.map(({ building }) => building)])
  return {
    from,
    to,
    edition: justifications.edition,
    rows: found.map((row, at) => disclosedRow(row, disclosure, told[at] !== false)),
    cases: disclosedCount(
      found.reduce((sum, { cases }) => sum + cases, 0),
      disclosure,
    ),
    buildings: [...buildings]
      .toSorted((a, b) => a.localeCompare(b, 'pl'))
      .map((each) => justifications.viewOf(each, placeIn.get(each))),
    isProtected: disclosure.isProtected,
  }
}

function disclosedRow(row: AlternativeCases, disclosure: Disclosure, isDisclosed: boolean): AlternativeRow {
  const { month, building, reason, cases, forms, nobodyCame } = row
  const count = (value: number) => (disclosure.isProtected && !isDisclosed ? null : disclosedCount(value, disclosure))
  return {
    month,
    building,
    reason,
    cases: count(cases),
    forms: { person: count(forms.person), technical: count(forms.technical), organisation: count(forms.organisation) },
    nobodyCame: count(nobodyCame),
  }
}

/** The report asks of each case why: building, reason and the office's words first, then when and in which form. */
export function alternativeCells(
  { rows }: AlternativesView,
  { alternatives: words }: AllTexts,
  { directory, justifications }: AlternativesDeps,
): readonly (readonly Cell[])[] {
  const { timeZone } = directory.now.office
  const { columns } = words
  return [
    [
      columns.building,
      columns.reason,
      columns.justification,
      columns.justifiedSince,
      columns.month,
      columns.cases,
      words.forms.person,
      words.forms.technical,
      words.forms.organisation,
      columns.nobodyCame,
    ],
    ...rows.map(({ month, building, reason, cases, forms, nobodyCame }): readonly Cell[] => {
      const said = justifications.at(building, instantOf(`${monthBefore(month, -1)}-01`, 0, timeZone) - 1)
      return [
        words.building(building),
        words.reasons[reason],
        said?.text ?? '',
        said ? localTime(said.at, timeZone).day : '',
        month,
        countCell(cases),
        countCell(forms.person),
        countCell(forms.technical),
        countCell(forms.organisation),
        countCell(nobodyCame),
      ]
    }),
  ]
}
