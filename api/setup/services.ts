import type { Foundation } from '../appDeps.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Checks } from './checks.ts'
import type { CheckSources } from './findings.ts'
import { SetupSteps } from './setupSteps.ts'

interface SetupServicesDeps extends Foundation, Omit<CheckSources, keyof Foundation | 'lastBackup' | 'addresses'> {
  readonly securityLog: SecurityLog
}

/** Without being told where it listens, an office is there for its own machine. */
const HERE = () => ({ reach: 'here', urls: [] }) as const

export function setupServices({ parts, lastBackup = () => 'elsewhere', addresses = HERE, ...deps }: SetupServicesDeps) {
  const { store, clock, log, directory, securityLog } = deps
  const platform = { clock, log }
  const sources = { ...deps, mailService: deps.mailService, lastBackup, addresses }
  return {
    addresses,
    setupSteps: parts.add(new SetupSteps({ ...platform, store: store.setupSteps, directory, securityLog })),
    checks: parts.add(new Checks({ ...platform, store: store.checkDecisions, securityLog, sources })),
  }
}
