import {
  ACCESS_MOVE_TABLE,
  type AccessMove,
  type AccessReminder,
  type AccessRequest,
  accessId,
  isOpenAccess,
  numberOf,
  stateAfter,
} from '../../models/domain/accessRequests/accessRequest.ts'
import { ACCESS_KEEPERS } from '../../models/domain/accessRequests/keepers.ts'
import { noteAccessMail, remindedAccess } from '../../models/domain/accessRequests/remindAccess.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { withStep } from '../../models/domain/keptSteps.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { AccessRequestStore } from '../../models/store/accessRequestStore.ts'
import type { AccessBody } from '../../models/wire/accessRequests.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { sureTime } from '../platform/sureTime.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface AccessRequestsDeps extends Platform {
  readonly store: AccessRequestStore
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly securityLog: SecurityLog
}

/** So many that nobody has answered: something else is wrong. */
const MOST_OPEN = 500
/** What came longer ago than the law allows to wait is entered all the same; what came in another year is a slip. */
const OLDEST_DAYS = 120

/** The register of requests for accessibility: clerks enter what came, an administrator says what became of it. */
export class AccessRequests extends Collection<AccessRequest> {
  private readonly isTimeSure: () => boolean
  private readonly entering = new KeyedQueue()

  constructor(private readonly deps: AccessRequestsDeps) {
    super(deps, { noun: 'accessRequest', store: deps.store, read: () => deps.store.all() })
    this.isTimeSure = sureTime(deps.clock)
  }

  /** One after the other: of many at once all but one would find their number taken, and read the register anew. */
  enter(actor: Actor, key: string, body: AccessBody): Promise<AccessRequest> {
    return this.entering.run('', () => this.enterNext(actor, key, body))
  }

  private async enterNext(actor: Actor, key: string, body: AccessBody): Promise<AccessRequest> {
    const { clock, directory } = this.deps
    const { personId, roles } = actor
    if (!roles.includes('clerk') && !roles.includes('admin')) throw new Refusal('notAllowed')
    const repeat = { key: `${personId}:${key}`, digest: digestOf(body) }
    const known = this.firstOf(repeat)
    if (known) return known
    if (this.all().filter(isOpenAccess).length >= MOST_OPEN) throw new Refusal('tooManyOpen')
    const { receivedOn } = body
    const today = localTime(clock.now(), directory.now.office.timeZone).day
    if (receivedOn > today || receivedOn < dayAfter(today, -OLDEST_DAYS))
      throw new Refusal('badInput', { problems: [{ path: 'receivedOn', expected: 'a day of the last months' }] })
    const year = receivedOn.slice(0, 4)
    for (;;) {
      const entered = {
        ...body,
        ...repeat,
        enteredAt: clock.now(),
        enteredBy: personId,
        state: 'open',
        steps: [],
      } as const
      const request: AccessRequest = { ...entered, id: accessId(year, this.lastNumberOf(year) + 1), version: 1 }
      if (!(await this.add(request))) {
        await this.note(actor, 'enterAccessRequest', request.id)
        return request
      }
      // The same repeat, or the same number, was taken in between, perhaps by another server.
      await this.load()
      const first = this.firstOf(repeat)
      if (first) return first
    }
  }

  async move(actor: Actor, id: string, move: AccessMove): Promise<AccessRequest> {
    const { clock, directory } = this.deps
    if (!actor.roles.includes('admin')) throw new Refusal('notAllowed')
    const next = await this.change(id, (current) => {
      if (!ACCESS_MOVE_TABLE[move].from.includes(current.state)) {
        const last = current.steps.at(-1)
        const first = last ? { by: directory.person(last.by).name, at: last.at, move: last.move } : {}
        throw new Refusal('moveNotPossible', { status: current.state, ...first })
      }
      const step = { move, at: clock.now(), by: actor.personId }
      // Whatever was opened again can be answered or withdrawn.
      const steps = move === 'reopen' ? withStep(current.steps, step) : [...current.steps, step]
      return { ...current, state: stateAfter(current, move), steps }
    })
    await this.note(actor, 'moveAccessRequest', id)
    return next
  }

  /** Reminds of last days that have come near or have passed; not by a clock that was set a moment ago. */
  async look(): Promise<void> {
    if (!this.isTimeSure()) return
    for (const request of this.all())
      if (this.reminded(request) !== request) await this.change(request.id, (current) => this.reminded(current))
  }

  /** Who hears of it. */
  keepers(): readonly PersonId[] {
    const { accounts } = this.deps
    return accounts
      .all()
      .map(({ personId }) => accounts.actor(personId))
      .filter(({ roles }) => roles.some((role) => ACCESS_KEEPERS.includes(role)))
      .map(({ personId }) => personId)
  }

  async noteMailed(id: string, about: AccessReminder, personId: PersonId): Promise<void> {
    await this.change(id, (current) => noteAccessMail(current, about, personId))
  }

  private reminded(request: AccessRequest): AccessRequest {
    const { clock, directory } = this.deps
    return remindedAccess(request, directory.now.office, clock.now())
  }

  /** Whoever takes the register along leaves a trace. */
  noteExport(actor: Actor): Promise<void> {
    return this.note(actor, 'exportAccessRequests')
  }

  private firstOf({ key, digest }: Pick<AccessRequest, 'key' | 'digest'>): AccessRequest | undefined {
    const first = this.all().find((each) => each.key === key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private lastNumberOf(year: string): number {
    return Math.max(
      0,
      ...this.all()
        .filter(({ id }) => id.startsWith(`${year}-`))
        .map(numberOf),
    )
  }

  private note({ personId }: Actor, what: string, object?: string): Promise<void> {
    const about = object === undefined ? {} : { object }
    return this.deps.securityLog.note({ what, result: 'done', personId, ...about })
  }
}
