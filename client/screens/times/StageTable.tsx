import { MEASURES, type Measure } from '../../../models/domain/reports/waits.ts'
import type { FiguresView } from '../../../models/wire/reports.ts'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { timeText } from '../../parts/times/told.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DefinitionLink } from './Definitions.tsx'

/** From the call to the end: what is measured, of how many, and how long it took. */
export function StageTable({ figures }: { readonly figures: FiguresView }) {
  const words = timesWords.value
  const { stages } = words
  return (
    <section class="sheet panel">
      <DataTable
        caption={stages.title}
        isCardsWhenNarrow
        columns={[
          {
            key: 'stage',
            title: stages.stage,
            cell: (measure: Measure) => (
              <>
                {words.figures[measure]} <DefinitionLink of={measure} />
              </>
            ),
          },
          {
            key: 'count',
            title: stages.measured,
            isNumber: true,
            cell: (measure) => countText(figures.waits[measure].count),
          },
          {
            key: 'median',
            title: stages.median,
            isNumber: true,
            cell: (measure) => timeText(figures.waits[measure].medianMs),
          },
          { key: 'p90', title: stages.p90, isNumber: true, cell: (measure) => timeText(figures.waits[measure].p90Ms) },
        ]}
        rows={MEASURES}
        rowKey={(measure) => measure}
      />
    </section>
  )
}
