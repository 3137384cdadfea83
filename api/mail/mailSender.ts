import type { Logger } from 'pino'
import { type MailDue, mailsDue, noteMailed } from '../../models/domain/channels/mail.ts'
import { type Clock, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Request, RequestId } from '../../models/domain/request/request.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { isMailAddress } from './mailAddress.ts'
import type { MailHealthCheck } from './mailHealthCheck.ts'
import { MailFault, type MailService } from './mailService.ts'
import { mailAbout } from './mailText.ts'
import { sendInTime } from './sendInTime.ts'

const LOOK_EVERY_MS = seconds(5)
const AGAIN_AFTER_MS = [seconds(10), seconds(30), minutes(1), minutes(2)]
/** A whole office out of reach does not open a hundred connections. */
const AT_ONCE = 4
const NEVER = Number.POSITIVE_INFINITY

interface MailSenderDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly service: MailService
  readonly watch: MailHealthCheck
  readonly open: OpenRequests
  readonly repository: RequestRepository
  readonly presence: Presence
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly origin: string
  /** Of several servers one sends: no condition of the store keeps a mail from being sent twice. */
  isItsTurn(): boolean
}

/** One mail on its way: how often it was tried, and when it may be tried again. */
interface Trying {
  readonly wantedAt: Instant
  readonly tries: number
  readonly nextAt: Instant
  /** Taken, and only the note of it is missing. */
  readonly takenAt?: Instant
}

/**
 * Sends what is due, beside everything else: no page waits for a mail. What is due is read from the requests at every
 * look. So an answer takes a mail back that was not sent yet, and a restart begins where it was.
 */
export class MailSender {
  private readonly trying = new Map<string, Trying>()
  private readonly sending = new Map<string, Promise<void>>()
  private readonly leaving = new AbortController()
  private looking: Repetition | undefined

  constructor(private readonly deps: MailSenderDeps) {}

  start(): void {
    this.look()
    const failed = 'the mails that are due could not be looked for'
    this.looking = repeatEvery({ ...this.deps, everyMs: LOOK_EVERY_MS, failed, go: () => this.look() })
  }

  async stop(): Promise<void> {
    this.looking?.stop()
    this.leaving.abort()
    await Promise.all(this.sending.values())
  }

  private look(): void {
    const { clock, open } = this.deps
    const now = clock.now()
    const current = new Set<string>()
    for (const request of this.deps.isItsTurn() ? open.all() : []) {
      for (const due of this.dueOf(request, now)) {
        const name = `${request.id} ${due.personId}`
        current.add(name)
        if (this.isItsTurn(name, due, now)) this.begin(name, request, due)
      }
    }
    for (const name of this.trying.keys()) if (!current.has(name)) this.trying.delete(name)
  }

  /** One request that cannot be read keeps nobody else from their mail. */
  private dueOf(request: Request, now: Instant): readonly MailDue[] {
    const { log, presence } = this.deps
    try {
      return mailsDue(request, { now, reachOf: (personId) => presence.reachOf(personId) })
    } catch (error) {
      log.error({ err: error, requestId: request.id }, 'whom a request mails could not be told')
      return []
    }
  }

  private isItsTurn(name: string, { wantedAt }: MailDue, now: Instant): boolean {
    if (this.sending.has(name) || this.sending.size >= AT_ONCE) return false
    const trying = this.trying.get(name)
    if (trying === undefined) return true
    // Wanted anew is worth a try at once; an address that is not taken stays so for this request.
    const isAnew = trying.wantedAt !== wantedAt && trying.nextAt !== NEVER
    return isAnew || trying.nextAt <= now
  }

  private begin(name: string, request: Request, due: MailDue): void {
    const done = this.deliver(name, request, due)
      .catch((error: unknown) => this.deps.log.error({ err: error }, 'a mail could not be dealt with'))
      .finally(() => this.sending.delete(name))
    this.sending.set(name, done)
  }

  private async deliver(name: string, request: Request, due: MailDue): Promise<void> {
    const before = this.trying.get(name)
    const known = before?.wantedAt === due.wantedAt ? before : undefined
    const takenAt = known?.takenAt ?? (await this.post(request, due))
    const tries = (known?.tries ?? 0) + 1
    const { clock } = this.deps
    const nextAt = takenAt === 'never' ? NEVER : clock.now() + againAfter(tries)
    const isTaken = typeof takenAt === 'number'
    this.trying.set(name, { wantedAt: due.wantedAt, tries, nextAt, ...(isTaken ? { takenAt } : {}) })
    if (isTaken) await this.note(request.id, due.personId, takenAt)
  }

  /** When it was taken; `later`: it may be tried again; `never`: a repeat would not help. */
  private async post(request: Request, due: MailDue): Promise<Instant | 'later' | 'never'> {
    const { clock, log, service, watch, directory, accounts, origin } = this.deps
    const { personId } = due
    const to = directory.now.employees.get(personId)?.email
    // Nobody mails somebody who may not sign in: the account was disabled, or never made.
    if (to === undefined || accounts.actor(personId).roles.length === 0) return 'never'
    if (!isMailAddress(to)) {
      log.warn({ personId }, 'the e-mail address of a superior is none: no mail was sent')
      return 'never'
    }
    const place = directory.place(request.placeId)
    const { office } = directory.now
    const language = accounts.languageOf(personId)
    const now = clock.now()
    const mail = mailAbout({ request, due, to, language, place, office, origin, now })
    try {
      await sendInTime({ clock, service, leaving: this.leaving.signal }, mail)
      watch.worked()
      return clock.now()
    } catch (error) {
      if (this.leaving.signal.aborted) return 'later'
      const fault = error instanceof MailFault ? error : new MailFault('server', false, String(error))
      if (fault.of === 'server') watch.failed(fault.said)
      else log.warn({ personId, said: fault.said }, 'the mail server does not take mails for this person')
      return fault.isFinal ? 'never' : 'later'
    }
  }

  private async note(id: RequestId, personId: PersonId, at: Instant): Promise<void> {
    await this.deps.repository.change(id, (current) => noteMailed(current, { personId, at }))
  }
}

const againAfter = (tries: number): number => AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length) - 1] ?? 0
