import { AsyncLocalStorage } from 'node:async_hooks'
import { type Clock, type Instant, minutes } from '../../../models/domain/clock.ts'
import { aheadMinutes } from '../../../models/domain/schedule/workingTime.ts'
import type { SecurityEvent } from '../../../models/store/auditChain.ts'
import { CarriedEntry } from '../../../models/store/carriedEntry.ts'
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
  /** Went with what the order changes. */
  entry?: CarriedEntry
}

/** One for all logs of a process: where it is in use, every promise that anybody makes costs more. */
const orders = new AsyncLocalStorage<Order>()
/** Those that it is in use for. */
const followed = new Set<Order>()

interface SecurityLogDeps {
  readonly clock: Clock
  readonly store: Pick<SecurityLogStore, 'append'>
  /** What an order writes takes its entry along: there is neither without the other. */
  readonly isCarried?: boolean
  timeZone(): string
}

/** Who did what to which object, from where: no content, no names of clients. */
export class SecurityLog {
  private minute: Instant = 0
  private refusals = new Map<string, number>()
  private readonly appending = new UnderWay()

  constructor(private readonly deps: SecurityLogDeps) {}

  /** What is noted from here on is noted of this order, until it is over. */
  during(order: Order, go: () => void): void {
    followed.add(order)
    orders.run(order, go)
  }

  /** From here on nothing is noted of it. */
  endOrder(order: Order): void {
    order.isOver = true
    if (followed.delete(order) && followed.size === 0) orders.disable()
  }

  /** The entry of an order, for whoever makes the one change that the order is: written in one with it. */
  entryOf(order: Order, event: Event): CarriedEntry {
    order.entry = new CarriedEntry(this.eventOf({ ...event, personId: order.personId, address: order.address }))
    return order.entry
  }

  /** An order that is done, unless its own part of the office has noted it in its own words. */
  async noteOrder(order: Order, event: Event): Promise<void> {
    this.endOrder(order)
    const { entry, personId, address } = order
    // Where it may have been lost between the two, with a server that died, it is rather said twice.
    if (entry?.isRepeat && this.deps.isCarried) return
    // What could not be written so is tried once more, behind.
    if (order.isNoted || (await entry?.isWritten().catch(() => false))) return
    if (entry) await this.append(entry.event)
    else await this.note({ ...event, personId, address })
  }

  /** `isBeside`: somebody has come to know something by it; what they did has an entry of its own. */
  async note(event: Event, { isBeside = false } = {}): Promise<void> {
    const order = isBeside ? undefined : orders.getStore()
    if (order) order.isNoted = true
    const { what, result, personId } = event
    // Timers that an order has begun outlive it, and what they do is done by nobody who is anywhere.
    const address = event.address ?? (order && !order.isOver ? order.address : undefined)
    const count = result === 'refused' ? this.count(personId ?? address ?? '') : 0
    if (count > MOST_REFUSALS) return
    await this.append(this.eventOf({ ...event, address, what: count === MOST_REFUSALS ? 'tooManyRefusals' : what }))
  }

  /** When everything noted so far is written: refusals are noted without anybody waiting for it. */
  idle(): Promise<void> {
    return this.appending.idle()
  }

  /** Ends when it is on disk. */
  private append(event: SecurityEvent): Promise<void> {
    return this.appending.add(this.deps.store.append(event))
  }

  private eventOf({ what, result, move, object, personId, address }: Event): SecurityEvent {
    const at = this.deps.clock.now()
    return {
      at,
      aheadMinutes: aheadMinutes(at, this.deps.timeZone()),
      what: oneLine(what),
      result,
      ...(move === undefined ? {} : { move: oneLine(move) }),
      ...(personId === undefined ? {} : { personId: oneLine(personId) }),
      ...(object === undefined ? {} : { object: oneLine(object) }),
      ...(address === undefined ? {} : { address: oneLine(address) }),
    }
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
