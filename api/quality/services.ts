import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Causes } from './causes.ts'
import { EndedCalls } from './endedCalls.ts'
import { Proposals } from './proposals.ts'
import { QualityActions } from './qualityActions.ts'
import { ReviewMails } from './reviewMails.ts'
import { Reviews } from './reviews.ts'

interface QualityServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly securityLog: SecurityLog
  readonly accounts: Accounts
  readonly dailyFacts: DailyFacts
}

export function qualityServices({ store, parts, clock, log, directory, repository, ...deps }: QualityServicesDeps) {
  const { securityLog, dailyFacts, accounts, mailService, publicOrigin = '' } = deps
  const shared = { clock, log, directory, securityLog }
  const endedCalls = new EndedCalls({ clock, directory, repository, requests: store.requests })
  const reviews = parts.add(new Reviews({ ...shared, store: store.reviews }))
  // The sample office's people are invented: it mails nobody.
  if (mailService && !directory.now.office.sample) {
    const mails = { clock, log, directory, accounts, dailyFacts, reviews, service: mailService, origin: publicOrigin }
    parts.add(new ReviewMails(mails))
  }
  return {
    reviews,
    causes: parts.add(new Causes({ ...shared, store: store.givenCauses, endedCalls })),
    proposals: parts.add(new Proposals({ ...shared, dailyFacts, store: store.proposalDecisions })),
    qualityActions: parts.add(new QualityActions({ ...shared, store: store.qualityActions })),
  }
}
