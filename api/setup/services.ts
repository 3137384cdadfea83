import type { Foundation } from '../appDeps.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Checks } from './checks.ts'
import type { CheckSources } from './findings.ts'
import { SetupSteps } from './setupSteps.ts'

interface SetupServicesDeps extends Foundation, Omit<CheckSources, keyof Foundation | 'lastBackup'> {
  readonly securityLog: SecurityLog
}

export function setupServices({ parts, lastBackup = () => 'elsewhere', ...deps }: SetupServicesDeps) {
  const { store, clock, log, directory, securityLog } = deps
  const platform = { clock, log }
  const sources = { ...deps, mailService: deps.mailService, lastBackup }
  return {
    setupSteps: parts.add(new SetupSteps({ ...platform, store: store.setupSteps, directory, securityLog })),
    checks: parts.add(new Checks({ ...platform, store: store.checkDecisions, securityLog, sources })),
  }
}
