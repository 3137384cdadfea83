import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { CommonNeeds } from './commonNeeds.ts'
import { DailyFacts } from './dailyFacts.ts'
import { OwnTimes } from './ownTimes.ts'
import { UsualTimes } from './usualTimes.ts'

interface ReportServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
}

export function reportServices({ store, clock, directory }: ReportServicesDeps) {
  const dailyFacts = new DailyFacts({
    clock,
    requests: store.requests,
    facts: store.facts,
    months: store.monthFacts,
    directory,
  })
  return {
    dailyFacts,
    ownTimes: new OwnTimes(clock, store.requests, directory),
    usual: new UsualTimes(clock, dailyFacts, directory),
    commonNeeds: new CommonNeeds(clock, store.requests, directory),
  }
}
