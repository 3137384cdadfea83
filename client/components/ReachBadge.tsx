import { IconBell, IconCircleCheck, IconDoorExit, IconPhone, IconUserOff, IconUsers } from '@tabler/icons-preact'
import type { Reach } from '../../models/domain/responders.ts'
import { texts } from '../state/language.ts'

const LOOKS = {
  proven: { Shape: IconCircleCheck, tone: 'green' },
  live: { Shape: IconCircleCheck, tone: 'green' },
  push: { Shape: IconBell, tone: 'green' },
  withClient: { Shape: IconUsers, tone: 'amber' },
  out: { Shape: IconDoorExit, tone: 'plain' },
  absent: { Shape: IconUserOff, tone: 'plain' },
  unreachable: { Shape: IconPhone, tone: 'plain' },
} as const satisfies Record<Reach, { Shape: unknown; tone: string }>

/** Whether this person would hear a call right now. */
export function ReachBadge({ reach }: { readonly reach: Reach }) {
  const { Shape, tone } = LOOKS[reach]
  return (
    <span class={`badge badge-bare tone-${tone}`}>
      <Shape size={18} aria-hidden="true" />
      {texts.value.reach[reach]}
    </span>
  )
}
