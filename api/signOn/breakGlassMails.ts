import type { Logger } from 'pino'
import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import { DEFAULT_LANGUAGE, type Language } from '../../models/domain/directory/directory.ts'
import { type BreakGlassUse, isStillTold } from '../../models/domain/signOn/breakGlassUse.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import { MailFault, type MailService } from '../mail/mailService.ts'
import { sendInTime } from '../mail/sendInTime.ts'
import { breakGlassMail } from './breakGlassMail.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

const AGAIN_AFTER_MS = minutes(5)

interface BreakGlassMailsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly signOnSettings: OfficeSignOn
  readonly origin: string
}

/**
 * Every administrator, and whoever the office has named, is mailed once of each use. Whom that was is kept with it: a
 * restart mails nobody twice, and a mail server that is down with the provider is tried for a day.
 */
export class BreakGlassMails {
  private readonly leaving = new AbortController()
  private readonly triedAt = new Map<string, Instant>()

  constructor(private readonly deps: BreakGlassMailsDeps) {}

  async look(): Promise<void> {
    const { clock, signOnSettings } = this.deps
    const use = signOnSettings.now?.breakGlassUse
    if (!isStillTold(use, clock.now())) return
    for (const [to, language] of this.receivers(use))
      if (!use.mailedTo.includes(to)) await this.deliver(use, to, language)
  }

  stop(): void {
    this.leaving.abort()
  }

  private receivers({ contact = '' }: BreakGlassUse): ReadonlyMap<string, Language> {
    const { accounts, directory } = this.deps
    const found = new Map<string, Language>()
    if (isMailAddress(contact)) found.set(contact, DEFAULT_LANGUAGE)
    for (const { id, email = '' } of directory.now.employees.values())
      if (isMailAddress(email) && accounts.actor(id).roles.includes('admin')) found.set(email, accounts.languageOf(id))
    return found
  }

  private async deliver(use: BreakGlassUse, to: string, language: Language): Promise<void> {
    const { clock, signOnSettings } = this.deps
    const name = `${use.at} ${to}`
    if (clock.now() - (this.triedAt.get(name) ?? Number.NEGATIVE_INFINITY) < AGAIN_AFTER_MS) return
    this.triedAt.set(name, clock.now())
    if (!(await this.post(use, to, language))) return
    this.triedAt.delete(name)
    await signOnSettings.noteUse((current) =>
      current?.at === use.at ? { ...current, mailedTo: [...current.mailedTo, to] } : current,
    )
  }

  /** False: it may be tried again. */
  private async post(use: BreakGlassUse, to: string, language: Language): Promise<boolean> {
    const { clock, log, service, directory, origin } = this.deps
    const { name } = directory.person(use.personId)
    try {
      const mail = breakGlassMail({ use, name, to, language, office: directory.now.office, origin })
      await sendInTime({ clock, service, leaving: this.leaving.signal }, mail)
      return true
    } catch (error) {
      if (this.leaving.signal.aborted) return false
      const isFault = error instanceof MailFault
      log.warn({ said: isFault ? error.said : 'no answer' }, 'a use of the emergency account could not be mailed')
      return isFault && error.isFinal
    }
  }
}
