import {
  IconAlertTriangle,
  IconBell,
  IconCalendarOff,
  IconCircleCheck,
  IconClockOff,
  IconDoorExit,
  IconMessage,
  IconPhone,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-preact'
import { type Obstacle, worthSaying } from '../../../models/domain/readiness/obstacles.ts'
import type { Reach } from '../../../models/domain/request/responders.ts'
import { firstTexts } from '../../state/language.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'

const LOOKS = {
  proven: { Shape: IconCircleCheck, tone: 'green' },
  live: { Shape: IconCircleCheck, tone: 'green' },
  push: { Shape: IconBell, tone: 'green' },
  channel: { Shape: IconMessage, tone: 'green' },
  withClient: { Shape: IconUsers, tone: 'amber' },
  out: { Shape: IconDoorExit, tone: 'plain' },
  absent: { Shape: IconUserOff, tone: 'plain' },
  planned: { Shape: IconCalendarOff, tone: 'plain' },
  offHours: { Shape: IconClockOff, tone: 'plain' },
  unreachable: { Shape: IconPhone, tone: 'plain' },
} as const satisfies Record<Reach, Look>

const MIGHT_MISS_IT: Look = { Shape: IconAlertTriangle, tone: 'amber' }

interface ReachBadgeProps {
  readonly reach: Reach
  /** The gravest is named: the readiness board has them all. A draft of an older version knows none. */
  readonly obstacles?: readonly Obstacle[]
}

/** Whether this person would hear a call right now, and why perhaps not. */
export function ReachBadge({ reach, obstacles = [] }: ReachBadgeProps) {
  const { reach: words, readiness } = firstTexts.value
  const gravest = worthSaying(obstacles, reach === 'proven')
  const mightMissIt = gravest !== undefined && (reach === 'live' || reach === 'proven')
  return (
    <Badge bare {...(mightMissIt ? MIGHT_MISS_IT : LOOKS[reach])}>
      {gravest === undefined ? words[reach] : `${words[reach]}, ${readiness.obstacles[gravest]}`}
    </Badge>
  )
}
