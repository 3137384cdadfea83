import type { AlternativesView } from '../../../models/wire/alternatives.ts'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { Exports } from '../../parts/lists/Exports.tsx'
import { useQuery } from '../../state/useQuery.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { caseColumns } from './caseColumns.tsx'
import { Justification } from './Justification.tsx'
import { MonthsForm } from './MonthsForm.tsx'

/** What was counted in these months, how, why each building needs it, and the same as a list. */
export function CasesSection({ question }: { readonly question: string }) {
  const words = alternativesWords.value
  const { known, again } = useQuery<AlternativesView>(`/alternatives${question === '' ? '' : `?${question}`}`)
  const { view, fault } = known
  if (!view)
    return fault === undefined ? (
      <p class="sheet panel soft">{words.loading}</p>
    ) : (
      <>
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
        <MonthsForm />
      </>
    )
  return (
    <>
      <MonthsForm from={view.from} to={view.to} />
      <div class="sheet">
        {view.rows.length === 0 ? (
          <p class="panel soft">{words.empty}</p>
        ) : (
          <DataTable
            caption={words.caption}
            quietCaption
            isCardsWhenNarrow
            columns={caseColumns()}
            rows={view.rows}
            rowKey={({ month, building, reason }) => `${building} ${reason} ${month}`}
          />
        )}
      </div>
      <p>
        <span class="strong">{words.total(countText(view.cases))}</span>{' '}
        <span class="soft">{view.isProtected ? words.protected : ''}</span>
      </p>
      <p class="soft alternatives-lead">{words.counted}</p>
      <section class="stack" aria-labelledby="justifications-title">
        <h2 id="justifications-title">{words.justifications.title}</h2>
        <p class="soft alternatives-lead">{words.justifications.lead}</p>
        {view.buildings.map((building) => (
          <Justification key={building.building} of={building} edition={view.edition} again={again} />
        ))}
      </section>
      <section class="alternatives-export" aria-labelledby="alternatives-export">
        <h2 id="alternatives-export">{words.exportTitle}</h2>
        <p class="soft">{words.exportLead}</p>
        <div class="row">
          <Exports path="/alternatives/export" question={`from=${view.from}&to=${view.to}`} />
        </div>
      </section>
    </>
  )
}
