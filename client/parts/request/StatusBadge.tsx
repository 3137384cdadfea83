import {
  IconAlertTriangleFilled,
  IconArchive,
  IconBell,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconDoorExit,
  IconHourglass,
  IconMapPinQuestion,
  IconPhoneCall,
  IconUserQuestion,
  IconWalk,
} from '@tabler/icons-preact'
import type { Phase } from '../../../models/domain/request/standing.ts'
import { texts } from '../../state/language.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'
import { type RequestStanding, wordsOf } from './standing.ts'

const LOOKS = {
  waiting: { Shape: IconHourglass, tone: 'plain' },
  routing: { Shape: IconUserQuestion, tone: 'amber' },
  calling: { Shape: IconBell, tone: 'amber' },
  nobody: { Shape: IconPhoneCall, tone: 'red' },
  coming: { Shape: IconWalk, tone: 'blue' },
  claimed: { Shape: IconMapPinQuestion, tone: 'blue' },
  arrived: { Shape: IconCircleCheckFilled, tone: 'green' },
  leaving: { Shape: IconDoorExit, tone: 'green' },
  leftover: { Shape: IconArchive, tone: 'plain' },
  ended: { Shape: IconCircleDashed, tone: 'plain' },
} as const satisfies Record<Phase, Look>

/** Where a request stands: its word, a shape of its own, and a colour on top; beside it, that it is late. */
export function StatusBadge({ standing }: { readonly standing: RequestStanding }) {
  return (
    <>
      {standing.isLate ? (
        <Badge Shape={IconAlertTriangleFilled} tone="red">
          {texts.value.board.lateWord}
        </Badge>
      ) : null}
      <Badge {...LOOKS[standing.phase]}>{wordsOf(standing).state}</Badge>
    </>
  )
}
