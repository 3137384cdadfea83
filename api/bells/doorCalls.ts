import { type Bell, MOST_AT_A_DOOR, mutedAt } from '../../models/domain/bell/bell.ts'
import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { bellKey, bellOrder, type Ticket } from '../../models/domain/bell/ringBell.ts'
import type { Need } from '../../models/domain/request/needs.ts'
import { isBell, isClientCall, isRung, type Request } from '../../models/domain/request/request.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { endWaiting } from '../../models/domain/visit/turns.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

/** Clients come one after the other; a hand that presses for fun does not. */
const RINGS_OF_A_PLACE = { atOnce: 10, aSecond: 1 / 60 }
const RINGS_OF_A_DEVICE = { atOnce: 5, aSecond: 1 / 60 }

interface DoorCallsDeps extends Platform {
  readonly store: RequestStore
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
}

interface Press {
  readonly ticket: Ticket
  readonly needs: readonly Need[]
  /** From where it was pressed: an address, or the tablet at the door. */
  readonly device: string
}

/** What a press has come to: this call, one that rings already, or why nobody is called. */
export type Pressed =
  | { readonly is: 'called'; readonly ticket: Ticket }
  | { readonly is: 'ringing' | 'closed' | 'muted' | 'tooMany' }

/** Why nobody can be called now, whoever presses. */
export type Hindrance = 'closed' | 'muted'

/** Calls of clients at the doors: each is a request, and everything that follows is what follows any request. */
export class DoorCalls {
  private readonly presses = new KeyedQueue()
  private readonly ofPlaces: RateLimiter
  private readonly ofDevices: RateLimiter
  /** From where the open ones were rung. Not kept: after a restart whoever presses is told of what rings already. */
  private readonly devices = new Map<string, string>()

  constructor(private readonly deps: DoorCallsDeps) {
    this.ofPlaces = new RateLimiter(deps, 'rings of a bell', RINGS_OF_A_PLACE)
    this.ofDevices = new RateLimiter(deps, 'rings from an address', RINGS_OF_A_DEVICE)
  }

  hindrance(bell: Bell): Hindrance | undefined {
    const { clock, directory } = this.deps
    if (!isOpenAt(directory.now.office, clock.now())) return 'closed'
    return mutedAt(bell, clock.now()) ? 'muted' : undefined
  }

  /** The call that this device sees instead of the button: its own, or one of many at the same door. */
  ringing(bell: Bell, device: string): Request | undefined {
    const there = this.openAt(bell)
    const own = there.find(({ raiseKey }) => (this.devices.get(raiseKey) ?? device) === device)
    return own ?? (there.length >= MOST_AT_A_DOOR ? there[0] : undefined)
  }

  /** One after the other at each place: of a thousand presses the first one calls, and the others find it ringing. */
  press(bell: Bell, press: Press): Promise<Pressed> {
    return this.presses.run(bell.id, () => this.pressed(bell, press))
  }

  /** The call of this page, also one that is over. */
  async find(bell: Bell, ticket: Ticket): Promise<Request | undefined> {
    const { repository, store } = this.deps
    const key = bellKey(ticket)
    const open = repository.all().find(({ raiseKey }) => raiseKey === key)
    const found = open ?? (await store.findRaised(key))
    return found && isOf(bell, found) ? found : undefined
  }

  /** The client needs nobody any more. Too late for that when somebody is with them. */
  async takeBack(bell: Bell, ticket: Ticket): Promise<void> {
    const { repository, context } = this.deps
    const found = await this.find(bell, ticket)
    if (!found || !isAwaited(found)) return
    await repository.change(found.id, (current) => endWaiting(current, context(current.id)))
  }

  idle(): Promise<void> {
    return this.presses.idle()
  }

  private async pressed(bell: Bell, { ticket, needs, device }: Press): Promise<Pressed> {
    const { raising, context } = this.deps
    if (await this.find(bell, ticket)) return { is: 'called', ticket }
    const hindrance = this.hindrance(bell)
    if (hindrance) return { is: hindrance }
    if (this.ringing(bell, device)) return { is: 'ringing' }
    if (!this.ofDevices.take(device) || !this.ofPlaces.take(bell.id)) return { is: 'tooMany' }
    const { raiseKey } = await raising.ring(bellOrder(context(undefined), { placeId: bell.id, ticket, needs }))
    this.remember(raiseKey, device)
    return { is: 'called', ticket }
  }

  private remember(raiseKey: string, device: string): void {
    const open = new Set(this.deps.repository.all().map((request) => request.raiseKey))
    for (const each of this.devices.keys()) if (!open.has(each)) this.devices.delete(each)
    this.devices.set(raiseKey, device)
  }

  private openAt(bell: Bell): readonly Request[] {
    return this.deps.repository.all().filter((request) => isAwaited(request) && isOf(bell, request))
  }
}

/** Rung there, wherever the client is by now: a clerk may correct the place, and the page stays theirs. */
const isOf = ({ id }: Bell, { target }: Request): boolean => target.kind !== 'clerks' || target.placeId === id

/** Rung, and nobody is with the client yet. */
const isAwaited = (request: Request): boolean =>
  isRung(request) && isBell(request) && !isClientCall(request) && bellStanding(request, 0).mayTakeBack
