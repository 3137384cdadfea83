import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import { CommonNeeds } from './commonNeeds.ts'
import { DailyFacts } from './dailyFacts.ts'
import { OwnTimes } from './ownTimes.ts'
import { packNightly } from './packNightly.ts'
import { UsualTimes } from './usualTimes.ts'

interface ReportServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly servers: OtherServers
}

export function reportServices({ parts, log, store, clock, directory, servers }: ReportServicesDeps) {
  const dailyFacts = new DailyFacts({
    clock,
    requests: store.requests,
    facts: store.facts,
    months: store.monthFacts,
    directory,
  })
  const timeZone = () => directory.now.office.timeZone
  parts.add(packNightly({ clock, log, dailyFacts, timeZone, isItsTurn: () => servers.isFirst }))
  return {
    dailyFacts,
    ownTimes: new OwnTimes(clock, store.requests, directory),
    usual: new UsualTimes(clock, dailyFacts, directory),
    commonNeeds: new CommonNeeds(clock, store.requests, directory),
  }
}
