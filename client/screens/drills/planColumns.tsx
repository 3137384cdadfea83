import { IconAlertTriangleFilled, IconBellOff, IconClock } from '@tabler/icons-preact'
import type { DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { weekdayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { PlanActions } from './PlanActions.tsx'
import { planTimes, planWhom } from './planWords.ts'

/** When and for whom, when next, what came of it last, and what can be done. */
export function planColumns(onChange: (plan: DrillPlanView) => void): readonly Column<DrillPlanView>[] {
  const words = drillWords.value.plans
  return [
    { key: 'when', title: words.when, cell: (plan) => <WhenCell plan={plan} /> },
    { key: 'next', title: words.next, cell: (plan) => <NextCell plan={plan} /> },
    { key: 'last', title: words.last, cell: (plan) => <LastCell plan={plan} /> },
    {
      key: 'actions',
      title: words.actions,
      cell: (plan) => <PlanActions plan={plan} onChange={() => onChange(plan)} />,
    },
  ]
}

interface CellProps {
  readonly plan: DrillPlanView
}

function WhenCell({ plan }: CellProps) {
  return (
    <span class="drill-cell">
      <span class="strong">{planTimes(plan)}</span>
      <span>{planWhom(plan)}</span>
      <span class="soft">{drillWords.value.plans.setBy(plan.byName)}</span>
    </span>
  )
}

function NextCell({ plan: { isOn, nextAt } }: CellProps) {
  const words = drillWords.value.plans
  if (!isOn)
    return (
      <Badge Shape={IconBellOff} tone="plain">
        {words.off}
      </Badge>
    )
  return nextAt === undefined ? (
    <Badge Shape={IconAlertTriangleFilled} tone="amber">
      {words.never}
    </Badge>
  ) : (
    <Badge Shape={IconClock} tone="plain" bare>
      {weekdayAndTime(nextAt)}
    </Badge>
  )
}

function LastCell({ plan: { last } }: CellProps) {
  const words = drillWords.value.plans
  if (!last) return <span class="soft">{words.notYet}</span>
  return (
    <span class="drill-cell">
      <span>{weekdayAndTime(last.dueAt)}</span>
      <span class={last.result === 'ran' ? 'soft' : 'strong'}>{words.results[last.result]}</span>
    </span>
  )
}
