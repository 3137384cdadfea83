import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { type Clock, hours, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { periodOf, type ReviewId, reviewBefore } from '../../models/domain/quality/review.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { quarterOf } from '../../models/domain/survey/survey.ts'
import { reviewName } from '../../models/texts/reviewName.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import type { MailService } from '../mail/mailService.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { countsOf } from './countsOf.ts'
import type { Reviews } from './reviews.ts'

const LOOK_EVERY_MS = hours(1)
/** A mail server that takes longer is tried again an hour later. */
const PATIENCE_MS = seconds(30)

interface ReviewMailsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly dailyFacts: DailyFacts
  readonly reviews: Reviews
  readonly origin: string
}

/**
 * Tells whoever has the role of an auditor, the quality representative among them, that the review of a month or a
 * quarter is ready: when the office first opens after it, once. No figure travels by mail: they are read where it is
 * known who reads.
 */
export class ReviewMails {
  private cancel: (() => void) | undefined
  private looking: Promise<void> | undefined
  private readonly leaving = new AbortController()

  constructor(private readonly deps: ReviewMailsDeps) {}

  begin(): void {
    this.looking = this.look()
      .catch((error: unknown) => this.deps.log.error({ err: error }, 'the reviews could not be mailed'))
      .finally(() => {
        this.looking = undefined
        if (!this.leaving.signal.aborted) this.cancel = this.deps.clock.after(LOOK_EVERY_MS, () => this.begin())
      })
  }

  async idle(): Promise<void> {
    await this.looking
  }

  async stop(): Promise<void> {
    this.leaving.abort()
    this.cancel?.()
    await this.looking
  }

  private async look(): Promise<void> {
    const { clock, directory, reviews } = this.deps
    if (!isOpenAt(directory.now.office, clock.now())) return
    const today = reviews.today()
    for (const id of [reviewBefore(today.slice(0, 7)), reviewBefore(quarterOf(today))]) {
      const left = this.receivers().filter(({ personId }) => !reviews.wasMailed(id, personId))
      if (left.length === 0 || !(await this.isWorthIt(id))) continue
      for (const receiver of left) await this.send(id, receiver)
    }
  }

  private receivers(): readonly { readonly personId: PersonId; readonly to: string }[] {
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

  private async send(id: ReviewId, { personId, to }: { personId: PersonId; to: string }): Promise<void> {
    const { clock, log, service, accounts, reviews, origin } = this.deps
    const language = accounts.languageOf(personId)
    const { reviews: words, locale, mail } = textsFor(language)
    const name = reviewName(id, locale, words.quarter)
    const lines = [words.mail.ready(name), `${origin}/review/${id}`, '', words.mail.begins, '', mail.noReply]
    const hurry = new AbortController()
    const cancel = clock.after(PATIENCE_MS, () => hurry.abort())
    try {
      const signal = AbortSignal.any([hurry.signal, this.leaving.signal])
      const subject = words.mail.subject(name)
      await service.send({ to, language, subject, text: `${lines.join('\n')}\n`, id: idOf(id, personId) }, signal)
      await reviews.noteMailed(id, personId)
    } catch (error) {
      // Whether mail works at all is told elsewhere; this one is tried again with the next look.
      if (!this.leaving.signal.aborted) log.warn({ err: error, personId, id }, 'the review could not be mailed')
    } finally {
      cancel()
    }
  }
}

/** The same for a repeat, so that a mail server or reader drops a second one. */
const idOf = (id: ReviewId, personId: PersonId): string =>
  createHash('sha256').update(`review ${id} ${personId}`).digest('hex').slice(0, 32)
