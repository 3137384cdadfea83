import type { Agreement } from '../../models/domain/agreements/agreement.ts'
import type { InterpreterBooking } from '../../models/domain/interpreters/interpreterBooking.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { InterpreterBookingStore } from '../../models/store/interpreterBookingStore.ts'
import type { Agreements } from '../agreements/agreements.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface InterpreterBookingsDeps extends Platform {
  readonly store: InterpreterBookingStore
  readonly directory: OfficeDirectory
  readonly agreements: Agreements
}

/** For figures of a year; some a month. */
const KEPT_DAYS = 366

/** How often interpreters were booked: the agreement itself is forgotten a month after its meeting. */
export class InterpreterBookings extends Collection<InterpreterBooking> {
  private readonly underWay = new UnderWay()

  constructor(private readonly deps: InterpreterBookingsDeps) {
    super(deps, { noun: 'interpreterBooking', store: deps.store, read: () => deps.store.all() })
    const failed = 'the booking of an interpreter could not be counted'
    const note = guarded(deps.log, failed, (agreement: Agreement) => this.underWay.add(this.note(agreement)))
    deps.agreements.onOwnChange(({ after }) => {
      if (after) note(after)
    })
  }

  /** Those a stop has cut short. */
  async begin(): Promise<void> {
    for (const agreement of this.deps.agreements.all()) await this.note(agreement)
  }

  /** Numbers that are older than anybody asks for. */
  async forgetOld(): Promise<void> {
    const { clock, directory } = this.deps
    const today = localTime(clock.now(), directory.now.office.timeZone).day
    const oldest = dayAfter(today, -KEPT_DAYS)
    for (const { id, day } of this.all()) if (day < oldest) await this.removeIfThere(id)
  }

  override async idle(): Promise<void> {
    await this.underWay.idle()
    await super.idle()
  }

  private async note({ id, interpreter: kind, isUrgent, agreedAt, state }: Agreement): Promise<void> {
    if (kind === undefined) return
    const isCancelled = state === 'cancelled'
    const known = this.get(id)
    if (known && (known.isCancelled ?? false) === isCancelled) return
    const day = localTime(agreedAt, this.deps.directory.now.office.timeZone).day
    await this.put(id, (before) => ({
      ...(before ?? { id, kind, day, ...(isUrgent ? { isUrgent } : {}) }),
      ...(isCancelled ? { isCancelled } : {}),
    }))
  }
}
