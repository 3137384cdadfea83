import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { monthOf } from '../../models/domain/months.ts'
import { periodOf, type ReviewId, reviewBefore } from '../../models/domain/quality/review.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { quarterOf } from '../../models/domain/survey/survey.ts'
import { reviewName } from '../../models/texts/reviewName.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import { MailFault, type MailService } from '../mail/mailService.ts'
import { sendInTime } from '../mail/sendInTime.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { countsOf } from './countsOf.ts'
import type { Reviews } from './reviews.ts'

interface ReviewMailsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly dailyFacts: DailyFacts
  readonly reviews: Reviews
  readonly origin: string
  /** Of several servers one sends: no condition of the store keeps a mail from being sent twice. */
  isItsTurn(): boolean
}

interface Receiver {
  readonly personId: PersonId
  readonly to: string
}

/**
 * Tells whoever has the role of an auditor, the quality representative among them, that the review of a month or a
 * quarter is ready: when the office first opens after it, once. No figure travels by mail: they are read where it is
 * known who reads.
 */
export class ReviewMails {
  private readonly leaving = new AbortController()

  constructor(private readonly deps: ReviewMailsDeps) {}

  async look(): Promise<void> {
    const { clock, directory, reviews } = this.deps
    if (!this.deps.isItsTurn() || !isOpenAt(directory.now.office, clock.now())) return
    const today = reviews.today()
    for (const id of [reviewBefore(monthOf(today)), reviewBefore(quarterOf(today))]) {
      const left = this.receivers().filter(({ personId }) => !reviews.wasMailed(id, personId))
      if (left.length === 0 || !(await this.isWorthIt(id))) continue
      for (const receiver of left) if (await this.post(id, receiver)) await reviews.noteMailed(id, receiver.personId)
    }
  }

  stop(): void {
    this.leaving.abort()
  }

  private receivers(): readonly Receiver[] {
    const { directory, accounts } = this.deps
    return [...directory.now.employees.values()].flatMap(({ id, email = '' }) =>
      isMailAddress(email) && accounts.actor(id).roles.includes('auditor') ? [{ personId: id, to: email }] : [],
    )
  }

  /** Of a time before there was anything here nobody has to hear. */
  private async isWorthIt(id: ReviewId): Promise<boolean> {
    const { clock, directory, dailyFacts } = this.deps
    const period = periodOf(id, directory.now.office.timeZone)
    return countsOf(await dailyFacts.since(period.from), period, directory.now, clock.now()).count > 0
  }

  /** False: it may be tried again. */
  private async post(id: ReviewId, { personId, to }: Receiver): Promise<boolean> {
    const { clock, log, service, accounts, origin } = this.deps
    const language = accounts.languageOf(personId)
    const { reviews: words, locale, mail } = textsFor(language)
    const name = reviewName(id, locale, words.quarter)
    const lines = [words.mail.ready(name), `${origin}/review/${id}`, '', words.mail.begins, '', mail.noReply]
    const text = `${lines.join('\n')}\n`
    try {
      const outgoing = { to, language, subject: words.mail.subject(name), text, id: idOf(id, personId) }
      await sendInTime({ clock, service, leaving: this.leaving.signal }, outgoing)
      return true
    } catch (error) {
      if (this.leaving.signal.aborted) return false
      const isFault = error instanceof MailFault
      log.warn({ personId, id, said: isFault ? error.said : 'no answer' }, 'the review could not be mailed')
      return isFault && error.isFinal
    }
  }
}

/** The same for a repeat, so that a mail server or reader drops a second one. */
const idOf = (id: ReviewId, personId: PersonId): string =>
  createHash('sha256').update(`review ${id} ${personId}`).digest('hex').slice(0, 32)
