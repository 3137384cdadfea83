import { IconCircleCheck, IconEye, IconPhone, IconSend } from '@tabler/icons-preact'
import type { CallState } from '../../../models/domain/request/pages.ts'
import type { Look } from '../../ui/Badge.tsx'

/** How far a call has come, the same sign on every board. */
export const RECEIPTS = {
  sent: { Shape: IconSend, tone: 'amber' },
  delivered: { Shape: IconCircleCheck, tone: 'amber' },
  seen: { Shape: IconEye, tone: 'blue' },
  undelivered: { Shape: IconPhone, tone: 'red' },
  closed: { Shape: IconCircleCheck, tone: 'plain' },
} as const satisfies Record<CallState, Look>
