import { hours, type Instant, minutes } from '../../models/domain/clock.ts'
import type { Bilingual, Directory } from '../../models/domain/directory/directory.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import type { ResponseFigures } from '../../models/domain/reports/responseFigures.ts'
import { responseTimes, type UnitFigures } from '../../models/domain/reports/responseTimes.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { ResponseTimes, ResponseTimesRow } from '../../models/wire/views.ts'

/** The manager is called when nobody has come by then (the default policy): who comes earlier is in time. */
export const DEFAULT_TARGET_MS = minutes(5)

const ALL = inEachLanguage(({ office }) => office.allUnits)
const NO_UNIT = inEachLanguage(({ office }) => office.noUnit)

/** From when on requests are needed to say something about the last `days` days and as many before. */
export const factsFrom = (now: Instant, days: number): Instant => now - 2 * days * hours(24)

/**
 * The response times of the last `days` days until `now`, by unit, with the period before. Only units that had
 * requests are listed, the busiest first. Nothing about persons goes in or comes out.
 */
export function responseTimesOf(
  tables: readonly FactsTable[],
  {
    directory,
    now,
    days,
    targetMs = DEFAULT_TARGET_MS,
  }: { directory: Directory; now: Instant; days: number; targetMs?: number },
): ResponseTimes {
  // A request raised in this very millisecond belongs to the report as well.
  const to = now + 1
  const from = to - days * hours(24)
  const figures = responseTimes({ tables, from, to, units: [...directory.units.keys()], targetMs })
  return {
    from,
    to,
    targetMs,
    units: figures.units
      .filter(({ count }) => count > 0)
      .map((row) => unitRow(row, directory))
      .sort((a, b) => b.count - a.count),
    all: rowOf('all', ALL, figures.all),
    previous: rowOf('previous', ALL, figures.previous),
  }
}

function unitRow({ unitId, ...figures }: UnitFigures, directory: Directory): ResponseTimesRow {
  const unit = unitId === undefined ? undefined : directory.units.get(unitId)
  return unit ? rowOf(unit.id, unit.name, figures) : rowOf('none', NO_UNIT, figures)
}

const rowOf = (unitId: string, name: Bilingual, figures: ResponseFigures): ResponseTimesRow => ({
  unitId,
  name,
  ...figures,
})
