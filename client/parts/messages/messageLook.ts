import { IconCircleCheckFilled, IconCircleX, IconEye, IconMailOpened, IconTrash } from '@tabler/icons-preact'
import type { MessageState } from '../../../models/domain/messages/message.ts'
import type { Look } from '../../ui/Badge.tsx'

/** A state as shape and colour; its word stands beside it. */
export const MESSAGE_LOOKS: Readonly<Record<MessageState, Look>> = {
  waiting: { Shape: IconMailOpened, tone: 'amber' },
  acknowledged: { Shape: IconEye, tone: 'blue' },
  done: { Shape: IconCircleCheckFilled, tone: 'green' },
  withdrawn: { Shape: IconCircleX, tone: 'plain' },
  lapsed: { Shape: IconTrash, tone: 'red' },
}
