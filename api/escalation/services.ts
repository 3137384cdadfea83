import type { Foundation } from '../appDeps.ts'
import type { AlarmPath } from '../platform/health/pulse.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Advancer } from '../requests/advancer.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { Auditor } from './auditor.ts'
import { Runner } from './runner.ts'

interface EscalationServicesDeps extends Foundation {
  readonly repository: RequestRepository
  readonly advancer: Advancer
  readonly servers: OtherServers
  readonly timerHealth: AlarmPath
}

export function escalationServices({
  store,
  parts,
  clock,
  log,
  repository,
  advancer,
  servers,
  timerHealth,
}: EscalationServicesDeps) {
  const platform = { clock, log }
  const { signOfLife } = store
  const runner = parts.add(new Runner({ ...platform, repository, advancer, lagMs: () => servers.lagMs }))
  const auditor = parts.add(new Auditor({ ...platform, repository, signOfLife, runner }))
  const isWell = (): boolean => runner.isWell() && auditor.isWell() && timerHealth.isWell()
  return { runner, signOfLife, deadlines: { isWell } }
}
