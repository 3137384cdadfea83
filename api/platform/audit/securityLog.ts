import { AsyncLocalStorage } from 'node:async_hooks'
import { type Clock, type Instant, minutes } from '../../../models/domain/clock.ts'
import { aheadMinutes } from '../../../models/domain/schedule/workingTime.ts'
import type { SecurityEvent } from '../../../models/store/auditChain.ts'
import type { SecurityLogStore } from '../../../models/store/securityLogStore.ts'
import { UnderWay } from '../underWay.ts'
import { oneLine } from './logLines.ts'

type What = Omit<SecurityEvent, 'at' | 'aheadMinutes'>
type Noted = { readonly [Key in keyof What]: What[Key] | undefined }
type Event = Partial<Noted> & Pick<SecurityEvent, 'what' | 'result'>

/** More refusals than this a minute, from one person or address, are a flood: it is said once, and fills no disk. */
const MOST_REFUSALS = 300

/** An order that is being answered: who sent it from where, and whether the log says so already. */
export interface Order {
  readonly personId?: string | undefined
  readonly address?: string | undefined
  isNoted: boolean
  isOver: boolean
}

/** One for all logs of a process: each that there is costs something with every promise that is made. */
const orders = new AsyncLocalStorage<Order>()

interface SecurityLogDeps {
  readonly clock: Clock
  readonly store: Pick<SecurityLogStore, 'append'>
  timeZone(): string
}

/**
 * Who did what to which object, from where: no content, no names of clients. What is noted while an entry is being
 * written is written with the next ones, in one chain.
 */
export class SecurityLog {
  private minute: Instant = 0
  private refusals = new Map<string, number>()
  private readonly appending = new UnderWay()
  private waiting: SecurityEvent[] = []
  private writing: Promise<void> = Promise.resolve()
  private next: Promise<void> | undefined

  constructor(private readonly deps: SecurityLogDeps) {}

  /** What is noted from here on is noted of this order, until it is over. */
  during(order: Order, go: () => void): void {
    orders.run(order, go)
  }

  /** An order that is done, unless its own part of the office has noted it in its own words. */
  async noteOrder(order: Order, event: Event): Promise<void> {
    order.isOver = true
    if (!order.isNoted) await this.note({ ...event, personId: order.personId, address: order.address })
  }

  /** `isBeside`: somebody has come to know something by it; what they did has an entry of its own. */
  async note(event: Event, { isBeside = false } = {}): Promise<void> {
    const order = isBeside ? undefined : orders.getStore()
    if (order) order.isNoted = true
    const { what, result, move, object, personId } = event
    // Timers that an order has begun outlive it, and what they do is done by nobody who is anywhere.
    const address = event.address ?? (order && !order.isOver ? order.address : undefined)
    const count = result === 'refused' ? this.count(personId ?? address ?? '') : 0
    if (count > MOST_REFUSALS) return
    const at = this.deps.clock.now()
    await this.append({
      at,
      aheadMinutes: aheadMinutes(at, this.deps.timeZone()),
      what: oneLine(count === MOST_REFUSALS ? 'tooManyRefusals' : what),
      result,
      ...(move === undefined ? {} : { move: oneLine(move) }),
      ...(personId === undefined ? {} : { personId: oneLine(personId) }),
      ...(object === undefined ? {} : { object: oneLine(object) }),
      ...(address === undefined ? {} : { address: oneLine(address) }),
    })
  }

  /** When everything noted so far is written: refusals are noted without anybody waiting for it. */
  idle(): Promise<void> {
    return this.appending.idle()
  }

  /** Ends when it is on disk. One write at a time: each entry follows the one before it. */
  private append(event: SecurityEvent): Promise<void> {
    this.waiting.push(event)
    this.next ??= this.writing.then(() => this.writeWaiting())
    return this.appending.add(this.next)
  }

  private writeWaiting(): Promise<void> {
    const events = this.waiting
    this.waiting = []
    this.next = undefined
    const written = this.deps.store.append(...events)
    this.writing = written.catch(() => undefined)
    return written
  }

  private count(whose: string): number {
    const now = this.deps.clock.now()
    if (now - this.minute >= minutes(1)) {
      this.minute = now
      this.refusals = new Map()
    }
    const count = (this.refusals.get(whose) ?? 0) + 1
    this.refusals.set(whose, count)
    return count
  }
}
