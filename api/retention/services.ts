import { isEnded } from '../../models/domain/request/request.ts'
import { RETENTION_DAYS } from '../../models/domain/retention/retention.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Causes } from '../quality/causes.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'
import type { Visits } from '../visits/visits.ts'
import { nightlyRetention } from './nightlyRetention.ts'
import { Retention } from './retention.ts'

interface RetentionServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly repository: RequestRepository
  readonly openVisits: VisitRepository
  readonly visits: Visits
  readonly causes: Causes
  readonly securityLog: SecurityLog
  readonly servers: OtherServers
}

export function retentionServices({ parts, retentionDays = RETENTION_DAYS, ...deps }: RetentionServicesDeps) {
  const { clock, log, directory, repository, servers } = deps
  const retention = new Retention({ ...deps, keptDays: retentionDays })
  const isBusy = (): boolean =>
    repository.all().some((request) => !isEnded(request) && request.leftoverSince === undefined)
  const timeZone = () => directory.now.office.timeZone
  const isItsTurn = (): boolean => servers.isFirst
  parts.add(nightlyRetention({ clock, log, retention, timeZone, isBusy, isItsTurn }))
  return { retention, keptDays: retentionDays }
}
