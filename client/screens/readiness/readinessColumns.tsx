import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPhoneCall, IconUserCheck } from '@tabler/icons-preact'
import type { ReadinessLevel } from '../../../models/domain/readiness/readiness.ts'
import { isReachable } from '../../../models/domain/request/responders.ts'
import type { ReadinessRowView } from '../../../models/wire/readiness.ts'
import { targetKey } from '../../parts/targets/targets.ts'
import { said, texts } from '../../state/language.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { WhoCell } from './WhoCell.tsx'

const LOOKS = {
  nobody: { Shape: IconPhoneCall, tone: 'red' },
  substitute: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  lastOne: { Shape: IconUserCheck, tone: 'amber' },
  ready: { Shape: IconCircleCheckFilled, tone: 'green' },
} as const satisfies Record<ReadinessLevel, { Shape: unknown; tone: string }>

export const rowKey = (row: ReadinessRowView): string => targetKey(row.target)

/** Unit, state, who and why, how long it usually takes. */
export function readinessColumns(): readonly Column<ReadinessRowView>[] {
  const { readiness } = texts.value
  return [
    { key: 'target', title: readiness.target, cell: (row) => <TargetCell row={row} /> },
    { key: 'state', title: readiness.state, cell: (row) => <StateCell row={row} /> },
    { key: 'who', title: readiness.who, cell: (row) => <WhoCell row={row} /> },
    {
      key: 'usual',
      title: readiness.usual,
      cell: ({ usualMinutes }) =>
        usualMinutes === undefined ? (
          <span class="soft">{readiness.unknownTime}</span>
        ) : (
          readiness.usually(usualMinutes)
        ),
    },
  ]
}

function TargetCell({ row }: { readonly row: ReadinessRowView }) {
  const { readiness } = texts.value
  return (
    <span class="readiness-target">
      <span class="strong">{said(row.name)}</span>
      {row.unitName ? <span class="soft">{readiness.matterOf(said(row.unitName))}</span> : null}
    </span>
  )
}

function StateCell({ row }: { readonly row: ReadinessRowView }) {
  const { readiness } = texts.value
  const { Shape, tone } = LOOKS[row.level]
  const reachable = row.people.filter(({ reach }) => isReachable(reach)).length
  return (
    <span class="readiness-state">
      <span class={`badge tone-${tone}`}>
        <Shape size={18} aria-hidden="true" />
        {readiness.levels[row.level]}
      </span>
      <span class="nowrap">{readiness.reachable(reachable, row.people.length)}</span>
    </span>
  )
}
