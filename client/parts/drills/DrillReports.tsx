import { IconSchool } from '@tabler/icons-preact'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { drillColumns } from './drillColumns.tsx'
import './drills.css'
import { useDrills } from './useDrills.ts'
import { drillWords } from './words.ts'

/** The last drills: who heard it, by what, how fast. */
export function DrillReports() {
  const drills = drillWords.value
  const { known, again } = useDrills()
  return (
    <>
      {known.fault === undefined ? null : (
        <LoadFailed what={drills.failed} onRetry={again}>
          {known.fault}
        </LoadFailed>
      )}
      {known.view === undefined && known.fault === undefined ? <p class="sheet panel soft">{drills.loading}</p> : null}
      {known.view?.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconSchool size={40} />} title={drills.empty}>
            <p>{drills.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      {known.view && known.view.length > 0 ? (
        <div class="sheet drill-reports">
          <DataTable
            caption={drills.caption}
            columns={drillColumns()}
            rows={known.view}
            rowKey={({ id }) => id}
            quietCaption
          />
        </div>
      ) : null}
    </>
  )
}
