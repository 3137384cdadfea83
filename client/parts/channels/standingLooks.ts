import { IconAlertTriangleFilled, IconCircleCheckFilled, IconHelpCircle } from '@tabler/icons-preact'
import type { WebhookStanding } from '../../../models/domain/webhooks/standing.ts'
import type { Look } from '../../ui/Badge.tsx'

export const STANDING_LOOKS: Readonly<Record<WebhookStanding, Look>> = {
  unproven: { Shape: IconHelpCircle, tone: 'plain' },
  on: { Shape: IconCircleCheckFilled, tone: 'green' },
  failing: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  silent: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  unheard: { Shape: IconAlertTriangleFilled, tone: 'amber' },
  off: { Shape: IconAlertTriangleFilled, tone: 'red' },
}
