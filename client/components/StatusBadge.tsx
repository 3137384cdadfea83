import {
  IconAlertTriangleFilled,
  IconBell,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconDoorExit,
  IconHourglass,
  IconPhoneCall,
  IconUserQuestion,
  IconWalk,
} from '@tabler/icons-preact'
import type { Status } from '../../models/domain/lifecycle.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { texts } from '../state/language.ts'

const LOOKS = {
  waiting: { Shape: IconHourglass, tone: 'plain' },
  routing: { Shape: IconUserQuestion, tone: 'amber' },
  calling: { Shape: IconBell, tone: 'amber' },
  accepted: { Shape: IconWalk, tone: 'blue' },
  arrived: { Shape: IconCircleCheckFilled, tone: 'green' },
  leaving: { Shape: IconDoorExit, tone: 'green' },
  ended: { Shape: IconCircleDashed, tone: 'plain' },
} as const satisfies Record<Status, { Shape: unknown; tone: string }>

/** Where a request stands: its word, a shape of its own, and a colour on top. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const { Shape, tone } = LOOKS[status]
  return (
    <span class={`badge tone-${tone}`}>
      <Shape size={18} aria-hidden="true" />
      {texts.value.statuses[status]}
    </span>
  )
}

/** What makes a request urgent beyond its state: late, or nobody could be notified. */
export function UrgencyBadge({ request }: { readonly request: RequestView }) {
  const { board } = texts.value
  if (request.nobodySince !== undefined)
    return (
      <span class="badge tone-red">
        <IconPhoneCall size={18} aria-hidden="true" />
        {texts.value.counter.nobodyShort}
      </span>
    )
  if (request.lateSince === undefined) return null
  return (
    <span class="badge tone-red">
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      {board.lateWord}
    </span>
  )
}
