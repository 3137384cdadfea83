import type { UnitId } from '../../models/domain/directory/directory.ts'
import { EDITIONS, FIGURES } from '../../models/domain/reports/definitions.ts'
import { MEASURES } from '../../models/domain/reports/waits.ts'
import type { FiguresView, HourView, ResponseTimes, WeekView } from '../../models/wire/reports.ts'
import type { Cell } from '../lists/cell.ts'
import { countCell } from './disclosedFigures.ts'

/** What a row is about. */
type Level = 'all' | 'previous' | 'unit' | 'week' | 'hour'

const LIMITS = [1, 2, 3] as const

/**
 * The columns of the export, for whoever counts on with them: none is ever renamed, moved or counted in another way
 * under the same edition; a new one is put behind the last. What each is stands in `.readme/figures.md`.
 */
export const EXPORT_COLUMNS = [
  'level',
  'id',
  'name',
  'from',
  'to',
  'requests',
  'open',
  'nobody_came',
  'by_phone',
  'escalated',
  'unconfirmed',
  ...MEASURES.flatMap((measure) => [`${measure}_count`, `${measure}_median_s`, `${measure}_p90_s`]),
  ...LIMITS.flatMap((limit) => [`limit_${limit}_s`, `limit_${limit}_percent`, `limit_${limit}_decided`]),
  'editions',
  'nonconforming',
] as const

type Row = Readonly<Partial<Record<string, Cell>>>

interface Exporting {
  /** When the period before began; at the beginning of this one: nothing is known of it. */
  readonly previousFrom: number
  dayOf(at: number): string
  nameOf(row: ResponseTimes['units'][number]): string
}

/** A report as a list: everything together, the period before, each unit, week, and hour of the week. */
export function exportRows(
  times: ResponseTimes,
  { previousFrom, dayOf, nameOf }: Exporting,
): readonly (readonly Cell[])[] {
  const period = { from: dayOf(times.from), to: dayOf(times.to - 1) }
  const before = { from: dayOf(previousFrom), to: dayOf(times.from - 1) }
  const limits = times.limits.isMixed ? undefined : times.limits.limits
  const rows: readonly Row[] = [
    { ...head('all', '', ''), ...period, ...cellsOf(times.all, limits) },
    ...(previousFrom < times.from
      ? [{ ...head('previous', '', ''), ...before, ...cellsOf(times.previous, limits) }]
      : []),
    ...times.units.map((unit) => ({
      ...head('unit', unit.unitId, nameOf(unit)),
      ...period,
      ...cellsOf(unit, unit.limits),
    })),
    ...times.weeks.map((week) => ({ ...head('week', week.day, ''), from: week.day, ...arrivalsOf(week) })),
    ...times.hours.map((hour) => ({
      ...head('hour', `${hour.weekday + 1}-${String(hour.hour).padStart(2, '0')}`, ''),
      ...period,
      ...arrivalsOf(hour),
    })),
  ]
  const editions = FIGURES.map((figure) => `${figure} ${EDITIONS[figure]}`).join(', ')
  return [EXPORT_COLUMNS, ...rows.map((row) => EXPORT_COLUMNS.map((name) => ({ ...row, editions })[name] ?? ''))]
}

const head = (level: Level, id: UnitId, name: string): Row => ({ level, id, name })

const secondsCell = (ms: number | null): Cell => (ms === null ? '' : Math.round(ms / 1_000))

function cellsOf(figures: FiguresView, limits: ResponseTimes['limits']['limits'] | undefined): Row {
  const cells: Record<string, Cell> = {
    requests: countCell(figures.count),
    open: countCell(figures.open),
    nobody_came: countCell(figures.nobodyCame),
    by_phone: countCell(figures.byPhone),
    escalated: countCell(figures.escalated),
    unconfirmed: countCell(figures.unconfirmed),
    nonconforming: countCell(figures.nonconforming),
  }
  for (const measure of MEASURES) {
    const { count, medianMs, p90Ms } = figures.waits[measure]
    cells[`${measure}_count`] = countCell(count)
    cells[`${measure}_median_s`] = secondsCell(medianMs)
    cells[`${measure}_p90_s`] = secondsCell(p90Ms)
  }
  for (const limit of LIMITS) {
    const { share, decided } = figures.within[limit - 1] ?? { share: null, decided: null }
    cells[`limit_${limit}_s`] = secondsCell(limits?.[limit - 1] ?? null)
    // Never more than is: 99.6 of 100 are not all.
    cells[`limit_${limit}_percent`] = share === null ? '' : Math.floor(share * 100 + 1e-9)
    cells[`limit_${limit}_decided`] = countCell(decided)
  }
  return cells
}

const arrivalsOf = ({ count, medianMs }: WeekView | HourView): Row => ({
  requests: countCell(count),
  arrived_median_s: secondsCell(medianMs),
})
