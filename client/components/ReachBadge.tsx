import { IconBell, IconCircleCheck, IconDoorExit, IconPhone, IconUserOff, IconUsers } from '@tabler/icons-preact'
import type { Reach } from '../../models/domain/responders.ts'
import { texts } from '../state/language.ts'
import { Badge, type Look } from './Badge.tsx'

const LOOKS = {
  proven: { Shape: IconCircleCheck, tone: 'green' },
  live: { Shape: IconCircleCheck, tone: 'green' },
  push: { Shape: IconBell, tone: 'green' },
  withClient: { Shape: IconUsers, tone: 'amber' },
  out: { Shape: IconDoorExit, tone: 'plain' },
  absent: { Shape: IconUserOff, tone: 'plain' },
  unreachable: { Shape: IconPhone, tone: 'plain' },
} as const satisfies Record<Reach, Look>

/** Whether this person would hear a call right now. */
export function ReachBadge({ reach }: { readonly reach: Reach }) {
  return (
    <Badge bare {...LOOKS[reach]}>
      {texts.value.reach[reach]}
    </Badge>
  )
}
