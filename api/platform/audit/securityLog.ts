import { type Clock, type Instant, minutes } from '../../../models/domain/clock.ts'
import type { SecurityEvent, SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { UnderWay } from '../underWay.ts'

type Noted = { readonly [Key in keyof Omit<SecurityEvent, 'at'>]: Omit<SecurityEvent, 'at'>[Key] | undefined }

/** More refusals than this a minute, from one person or address, are a flood: it is said once, and fills no disk. */
const MOST_REFUSALS = 300

/** Who did what to which object: no content, no names of clients. */
export class SecurityLog {
  private minute: Instant = 0
  private refusals = new Map<string, number>()
  private readonly appending = new UnderWay()

  constructor(
    private readonly clock: Clock,
    private readonly store: Pick<SecurityLogStore, 'append'>,
  ) {}

  async note({
    what,
    result,
    personId,
    object,
    address,
  }: Partial<Noted> & Pick<SecurityEvent, 'what' | 'result'>): Promise<void> {
    const count = result === 'refused' ? this.count(personId ?? address ?? '') : 0
    if (count > MOST_REFUSALS) return
    const event = {
      at: this.clock.now(),
      what: count === MOST_REFUSALS ? 'tooManyRefusals' : what,
      result,
      ...(personId === undefined ? {} : { personId }),
      ...(object === undefined ? {} : { object }),
      ...(address === undefined ? {} : { address }),
    }
    await this.appending.add(this.store.append(event))
  }

  /** When everything noted so far is written: refusals are noted without anybody waiting for it. */
  idle(): Promise<void> {
    return this.appending.idle()
  }

  private count(whose: string): number {
    const now = this.clock.now()
    if (now - this.minute >= minutes(1)) {
      this.minute = now
      this.refusals = new Map()
    }
    const count = (this.refusals.get(whose) ?? 0) + 1
    this.refusals.set(whose, count)
    return count
  }
}
