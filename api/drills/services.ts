import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Presence } from '../presence/presence.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import { Drills } from './drills.ts'
import { DrillPlans } from './plans.ts'
import { DrillSchedule } from './schedule.ts'

interface DrillServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly context: MakeDecisionContext
  readonly securityLog: SecurityLog
}

export function drillServices({ store, parts, clock, log, newId, ...deps }: DrillServicesDeps) {
  const { directory, presence, context, securityLog } = deps
  const platform = { clock, log }
  const drills = parts.add(new Drills({ ...platform, store: store.drills, presence, context }))
  const plans = parts.add(new DrillPlans({ ...platform, store: store.drillPlans, directory, securityLog, newId }))
  parts.add(new DrillSchedule({ ...platform, directory, plans, drills }))
  return { drills, plans }
}
