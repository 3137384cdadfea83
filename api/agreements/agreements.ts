import { agree } from '../../models/domain/agreements/agree.ts'
import { type Agreement, type AgreementId, isOver, over } from '../../models/domain/agreements/agreement.ts'
import { advanceAgreement } from '../../models/domain/agreements/remind.ts'
import { hours } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { AgreementStore } from '../../models/store/agreementStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { sureTime } from '../platform/sureTime.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Presence } from '../presence/presence.ts'

interface AgreementsDeps extends Platform {
  readonly store: AgreementStore
  readonly directory: OfficeDirectory
  readonly presence: Pick<Presence, 'reachOf'>
}

/** So many with one employee, or agreed by one person, and something else is wrong. */
const MOST_OPEN = 500
/** How it ended is told for so long. */
const OVER_KEPT_MS = hours(30 * 24)

/** What was agreed with clients for later, and for a month what came of it. */
export class Agreements extends Collection<Agreement> {
  private readonly isTimeSure: () => boolean

  constructor(private readonly deps: AgreementsDeps) {
    super(deps, { noun: 'agreement', store: deps.store, read: () => deps.store.all() })
    this.isTimeSure = sureTime(deps.clock)
  }

  firstOf({ key, digest }: Pick<Agreement, 'key' | 'digest'>): Agreement | undefined {
    const first = this.all().find((each) => each.key === key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  async agree(order: Parameters<typeof agree>[0]): Promise<Agreement> {
    const { clock, directory } = this.deps
    const open = this.all().filter((each) => !isOver(each))
    if (open.filter(({ personId }) => personId === order.personId).length >= MOST_OPEN) throw new Refusal('tooManyOpen')
    if (open.filter(({ agreedBy }) => agreedBy === order.agreedBy).length >= MOST_OPEN) throw new Refusal('tooManyOpen')
    const agreement = agree(order, { now: clock.now(), directory: directory.now })
    if (!(await this.add(agreement))) return agreement
    // The same repeat was taken in between, perhaps by another server.
    await this.load()
    return this.firstOf(order) ?? agreement
  }

  async mustBe(id: AgreementId): Promise<Agreement> {
    const agreement = await this.lookUp(id)
    if (!agreement) throw new Refusal('notFound', { where: 'agreement' })
    return agreement
  }

  /** Reminds of what has come near, and forgets what was over long ago. */
  async look(): Promise<void> {
    const { clock } = this.deps
    const isOld = ({ endedAt }: Agreement) => endedAt !== undefined && clock.now() - endedAt > OVER_KEPT_MS
    for (const each of this.all()) {
      if (isOld(each) && this.isTimeSure()) await this.removeIfThere(each.id)
      else if (this.advanced(each) !== each) await this.change(each.id, (current) => this.advanced(current))
    }
  }

  /** The request goes on after all: nothing was agreed. */
  async takeBack(requestId: string): Promise<void> {
    const { clock } = this.deps
    for (const { id } of this.all().filter((each) => each.from?.requestId === requestId && !isOver(each)))
      await this.change(id, (current) => (isOver(current) ? current : over(current, 'cancelled', clock.now())))
  }

  private advanced(agreement: Agreement): Agreement {
    const { clock, directory, presence } = this.deps
    const reachOf = (personId: string) => presence.reachOf(personId)
    return advanceAgreement(agreement, {
      now: clock.now(),
      isTimeSure: this.isTimeSure(),
      directory: directory.now,
      reachOf,
    })
  }
}
