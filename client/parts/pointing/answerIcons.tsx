import { IconCheck, IconDots, IconWriting, IconX, IconZoomQuestion } from '@tabler/icons-preact'
import type { PointedAnswer } from '../../../models/domain/request/pointed.ts'

/** On the screen and on paper the same. */
export const ANSWER_ICONS = {
  yes: IconCheck,
  no: IconX,
  notHere: IconZoomQuestion,
  somethingElse: IconDots,
  write: IconWriting,
} as const satisfies Record<PointedAnswer | 'write', unknown>
