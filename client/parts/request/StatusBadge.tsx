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
import type { Status } from '../../../models/domain/lifecycle.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'

const LOOKS = {
  waiting: { Shape: IconHourglass, tone: 'plain' },
  routing: { Shape: IconUserQuestion, tone: 'amber' },
  calling: { Shape: IconBell, tone: 'amber' },
  accepted: { Shape: IconWalk, tone: 'blue' },
  arrived: { Shape: IconCircleCheckFilled, tone: 'green' },
  leaving: { Shape: IconDoorExit, tone: 'green' },
  ended: { Shape: IconCircleDashed, tone: 'plain' },
} as const satisfies Record<Status, Look>

/** Where a request stands: its word, a shape of its own, and a colour on top. */
export function StatusBadge({ status }: { readonly status: Status }) {
  return <Badge {...LOOKS[status]}>{texts.value.statuses[status]}</Badge>
}

/** What makes a request urgent beyond its state: late, or nobody could be notified. */
export function UrgencyBadge({ request }: { readonly request: RequestView }) {
  const { board, counter } = texts.value
  if (request.nobodySince !== undefined)
    return (
      <Badge Shape={IconPhoneCall} tone="red">
        {counter.nobodyShort}
      </Badge>
    )
  if (request.lateSince === undefined) return null
  return (
    <Badge Shape={IconAlertTriangleFilled} tone="red">
      {board.lateWord}
    </Badge>
  )
}
