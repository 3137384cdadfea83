import type { Instant } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import { figuresByGroup, type ResponseFigures } from '../../models/domain/reports/responseFigures.ts'
import { type Selection, TOGETHER } from '../../models/domain/reports/selection.ts'
import { questionOf } from '../reports/responseTimes.ts'

/** Only what is counted of a selection, by the limits in force now. */
export function countsOf(
  tables: readonly FactsTable[],
  selection: Selection,
  directory: Directory,
  now: Instant,
): Pick<ResponseFigures, 'count' | 'nonconforming'> {
  const question = { ...questionOf(selection, directory, now), measures: [] }
  const [{ count, nonconforming } = { count: 0, nonconforming: 0 }] = figuresByGroup(tables, question, TOGETHER)
  return { count, nonconforming }
}
