import { IconCalendarClock, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { PlanForm } from './PlanForm.tsx'
import { planColumns } from './planColumns.tsx'
import { usePlans } from './usePlans.ts'

/** Drills that begin by themselves: what is planned, when next, and a new one. */
export function PlansSection() {
  const drills = drillWords.value
  const words = drills.plans
  const { known, again } = usePlans()
  /** Held here and not in its row: whoever removes the plan meanwhile does not take away what is being entered. */
  const [form, setForm] = useState<{ readonly plan: DrillPlanView | undefined }>()
  const { view: plans, fault } = known
  return (
    <section class="stack" aria-labelledby="plans-title">
      <div class="row spread">
        <h3 id="plans-title">{words.title}</h3>
        <Button onPress={() => setForm({ plan: undefined })}>
          <IconPlus size={20} aria-hidden="true" />
          {words.add}
        </Button>
      </div>
      <p class="soft">{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {plans === undefined && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {plans?.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconCalendarClock size={40} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      {plans && plans.length > 0 ? (
        <div class="sheet drill-reports">
          <DataTable
            caption={words.caption}
            columns={planColumns((plan) => setForm({ plan }))}
            rows={plans}
            rowKey={({ id }) => id}
            quietCaption
          />
        </div>
      ) : null}
      {form ? <PlanForm plan={form.plan} onClose={() => setForm(undefined)} /> : null}
    </section>
  )
}
