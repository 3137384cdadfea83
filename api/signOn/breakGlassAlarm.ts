import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { isStillTold } from '../../models/domain/signOn/breakGlassUse.ts'
import type { BreakGlassUseView } from '../../models/wire/signOn.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

interface BreakGlassAlarmDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  readonly signOnSettings: OfficeSignOn
}

/** Nobody comes in quietly by the account that is kept for a silent provider. */
export class BreakGlassAlarm {
  constructor(private readonly deps: BreakGlassAlarmDeps) {}

  /** Before they are in: where it cannot be written down, they do not come in. */
  async sound(personId: PersonId, address: string): Promise<void> {
    const { clock, log, securityLog, signOnSettings } = this.deps
    log.warn({ personId, address }, 'somebody comes in by the emergency account')
    await securityLog.note({ what: 'breakGlass', result: 'done', personId, address })
    const { contact } = signOnSettings.now?.breakGlass ?? {}
    const use = { personId, at: clock.now(), mailedTo: [], ...(contact === undefined ? {} : { contact }) }
    await signOnSettings.noteUse(() => use)
  }

  /** What administrators are told of it, as long as they are. */
  view(): BreakGlassUseView | undefined {
    const { clock, directory, signOnSettings } = this.deps
    const use = signOnSettings.now?.breakGlassUse
    if (!isStillTold(use, clock.now())) return undefined
    const { personId, at } = use
    return { person: directory.person(personId), at }
  }
}
