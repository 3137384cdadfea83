import { accessServices } from './accessRequests/services.ts'
import { accountServices } from './accounts/services.ts'
import { agreementServices } from './agreements/services.ts'
import { alternativeServices } from './alternatives/services.ts'
import { apiTokenServices } from './apiTokens/services.ts'
import type { AppDeps } from './appDeps.ts'
import { bellServices } from './bells/services.ts'
import { callMessageServices, channelLinkServices, channelServices, channelWayServices } from './channels/services.ts'
import { conductServices } from './conduct/services.ts'
import { deviceServices } from './devices/services.ts'
import { digitalPagesServices } from './digitalPages/services.ts'
import { directoryServices, editingServices } from './directory/services.ts'
import { codeServices, displayServices } from './display/services.ts'
import { drillServices } from './drills/services.ts'
import { escalationServices } from './escalation/services.ts'
import { evacuationServices } from './evacuation/services.ts'
import { filmServices } from './films/services.ts'
import { interpreterServices } from './interpreters/services.ts'
import { invitationServices } from './invitations/services.ts'
import { liftServices } from './lifts/services.ts'
import { listServices } from './lists/services.ts'
import { mailServices } from './mail/services.ts'
import { messageServices } from './messages/services.ts'
import { photoServices } from './photos/services.ts'
import type { Parts } from './platform/parts.ts'
import { Rooms } from './platform/rooms.ts'
import { platformServices } from './platform/services.ts'
import { policyServices } from './policies/services.ts'
import { presenceServices } from './presence/services.ts'
import { pushKeysOf } from './push/pushKeys.ts'
import { pushServices } from './push/services.ts'
import { qualityServices } from './quality/services.ts'
import { readinessServices } from './readiness/services.ts'
import { reportServices } from './reports/services.ts'
import { requestServices } from './requests/services.ts'
import { retentionServices } from './retention/services.ts'
import { closedDayServices, scheduleServices } from './schedule/services.ts'
import { setupServices } from './setup/services.ts'
import { signOnServices } from './signOn/services.ts'
import { surveyServices } from './survey/services.ts'
import { webhookAddressServices, webhookServices } from './webhooks/services.ts'

/**
 * Everything the office knows and can do, apart from the connections to people. Each room makes its own, out of what the rooms
 * above it have made; what is stored is read in this order.
 */
export async function createServices(deps: AppDeps, parts: Parts) {
  const stored = await deps.store.directory.read()
  if (!stored) throw new Error('There is no office in the store yet.')
  const keys = await pushKeysOf(deps.store.pushKeys)

  return new Rooms({ ...deps, parts, stored, keys })
    .with(platformServices)
    .with(closedDayServices)
    .with(directoryServices)
    .with(pushServices)
    .with(accountServices)
    .with(channelLinkServices)
    .with(webhookAddressServices)
    .with(channelWayServices)
    .with(apiTokenServices)
    .with(scheduleServices)
    .with(presenceServices)
    .with(readinessServices)
    .with(deviceServices)
    .with(codeServices)
    .with(liftServices)
    .with(requestServices)
    .with(messageServices)
    .with(bellServices)
    .with(agreementServices)
    .with(surveyServices)
    .with(evacuationServices)
    .with(interpreterServices)
    .with(photoServices)
    .with(filmServices)
    .with(displayServices)
    .with(drillServices)
    .with(escalationServices)
    .with(digitalPagesServices)
    .with(conductServices)
    .with(reportServices)
    .with(qualityServices)
    .with(alternativeServices)
    .with(retentionServices)
    .with(policyServices)
    .with(editingServices)
    .with(listServices)
    .with(mailServices)
    .with(callMessageServices)
    .with(webhookServices)
    .with(channelServices)
    .with(accessServices)
    .with(invitationServices)
    .with(signOnServices)
    .with(setupServices).services
}

export type Services = Awaited<ReturnType<typeof createServices>>
