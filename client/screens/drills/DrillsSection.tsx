import { IconSchool } from '@tabler/icons-preact'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DrillForm } from './DrillForm.tsx'
import { drillColumns } from './drillColumns.tsx'
import { drillWords } from './words.ts'
import './drills.css'
import { PlansSection } from './PlansSection.tsx'
import { useDrills } from './useDrills.ts'

/** For supervisors: run a drill, watch who hears it, read the last ones. */
export function DrillsSection() {
  const drills = drillWords.value
  const { common } = texts.value
  const { known, again } = useDrills()
  return (
    <section class="stack" aria-labelledby="drills-title">
      <h2 id="drills-title">{drills.title}</h2>
      <div class="sheet panel stack">
        <p class="soft">{drills.lead}</p>
        <DrillForm />
      </div>
      <PlansSection />
      <h3>{drills.reports}</h3>
      {known.fault === undefined ? null : (
        <Notice kind="warn">
          <p>
            <span class="strong">{drills.failed}</span> {known.fault}
          </p>
          <div class="row">
            <Button onPress={again}>{common.retry}</Button>
          </div>
        </Notice>
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
    </section>
  )
}
