import { hours, seconds } from '../../models/domain/clock.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Causes } from './causes.ts'
import { EndedCalls } from './endedCalls.ts'
import { Proposals } from './proposals.ts'
import { QualityActions } from './qualityActions.ts'
import { ReviewMails } from './reviewMails.ts'
import { Reviews } from './reviews.ts'

const MAIL_EVERY_MS = hours(1)

interface QualityServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly securityLog: SecurityLog
  readonly accounts: Accounts
  readonly dailyFacts: DailyFacts
  readonly servers: OtherServers
}

export function qualityServices({ store, parts, clock, log, directory, repository, ...deps }: QualityServicesDeps) {
  const { securityLog, dailyFacts, accounts, servers, mailService, publicOrigin = '' } = deps
  const shared = { clock, log, directory, securityLog }
  const endedCalls = new EndedCalls({ clock, directory, repository, requests: store.requests })
  const reviews = parts.add(new Reviews({ ...shared, store: store.reviews }))
  // The sample office's people are invented: it mails nobody.
  if (mailService && !directory.now.office.sample) {
    const sending = { service: mailService, origin: publicOrigin, isItsTurn: () => servers.isFirst }
    const mails = new ReviewMails({ clock, log, directory, accounts, dailyFacts, reviews, ...sending })
    const failed = 'the reviews could not be mailed'
    const go = () => mails.look()
    parts.add(repeatEvery({ clock, log, everyMs: MAIL_EVERY_MS, firstAfterMs: seconds(1), failed, go }))
    // Behind the looks, so that it stops before them: none waits for a mail server that is slow.
    parts.add(mails)
  }
  return {
    reviews,
    causes: parts.add(new Causes({ ...shared, store: store.givenCauses, endedCalls })),
    proposals: parts.add(new Proposals({ ...shared, dailyFacts, store: store.proposalDecisions })),
    qualityActions: parts.add(new QualityActions({ ...shared, store: store.qualityActions })),
  }
}
