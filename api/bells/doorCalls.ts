import { type Bell, MOST_AT_A_DOOR, mutedAt } from '../../models/domain/bell/bell.ts'
import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { bellKey, bellOrder, type Ticket } from '../../models/domain/bell/ringBell.ts'
import type { Need } from '../../models/domain/request/needs.ts'
import { isBell, isClientCall, isRung, type Request, type Target } from '../../models/domain/request/request.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { endWaiting } from '../../models/domain/visit/turns.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { CodeJudgement, PlaceCodes } from '../platform/placeCodes.ts'
import { GuessLimiter } from '../platform/servers/guessLimiter.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { needsCode } from './onSite.ts'

/** Clients come one after the other; a hand that presses for fun does not. */
const RINGS_OF_A_PLACE = { atOnce: 10, aSecond: 1 / 60 }
const RINGS_OF_A_DEVICE = { atOnce: 5, aSecond: 1 / 60 }
/** Two of a million codes are right: whoever tries from one address does not come near them, and a hand may slip often. */
const WRONG_CODES_OF_A_DEVICE = { atOnce: 10, aSecond: 1 / 20 }

interface DoorCallsDeps extends Platform {
  readonly store: RequestStore
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
  readonly context: MakeDecisionContext
  readonly raising: RaiseRequests
  readonly pairedDevices: PairedDevices
  readonly onSiteCodes: PlaceCodes
  readonly tallies: Tallies
}

interface Press {
  readonly ticket: Ticket
  readonly needs: readonly Need[]
  /** From where it was pressed: an address, or the tablet at the door. */
  readonly device: string
  /** The tablet itself stands there. */
  readonly isOnSite?: boolean
  /** The code of the moment, as it was typed or came with the QR code. */
  readonly here?: string | undefined
}

/** What a press has come to: this call, one that rings already, or why nobody is called. */
export type Pressed =
  | { readonly is: 'called'; readonly ticket: Ticket; readonly isNew: boolean }
  | { readonly is: 'ringing' | 'closed' | 'muted' | 'tooMany' }
  /** A tablet shows a code there, and this phone has not said it. */
  | { readonly is: 'code'; readonly because: NoCode }

/** Why a code does not do. */
export type NoCode = 'missing' | 'old' | 'wrong' | 'tooManyTries'

/** Why nobody can be called now, whoever presses. */
export type Hindrance = 'closed' | 'muted'

/** Calls of clients at the doors: each is a request, and everything that follows is what follows any request. */
export class DoorCalls {
  private readonly presses = new KeyedQueue()
  private readonly ofPlaces: RateLimiter
  private readonly ofDevices: RateLimiter
  private readonly wrongCodes: GuessLimiter
  /** From where the open ones were rung. Not kept: after a restart whoever presses is told of what rings already. */
  private readonly devices = new Map<string, string>()

  constructor(private readonly deps: DoorCallsDeps) {
    this.ofPlaces = new RateLimiter(deps, 'rings of a bell', RINGS_OF_A_PLACE)
    this.ofDevices = new RateLimiter(deps, 'rings from an address', RINGS_OF_A_DEVICE)
    this.wrongCodes = new GuessLimiter(deps, 'wrong codes at a door', WRONG_CODES_OF_A_DEVICE, deps.tallies)
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

  /** A tablet there shows the code of the moment, and a phone has to say it. */
  asksCode(bell: Bell): boolean {
    return needsCode(bell, this.deps.pairedDevices)
  }

  judge(bell: Bell, here: string): CodeJudgement {
    return this.deps.onSiteCodes.judge(bell.id, here)
  }

  /** What a device shows of its door: its own call until that has long been over, or one of many that ring. */
  shownOn(bell: Bell, device: string): Request | undefined {
    const own = this.deps.repository.all().filter((request) => isRung(request) && this.deviceOf(request) === device)
    return own.find(({ target }) => isBellAt(bell, target)) ?? this.ringing(bell, device)
  }

  deviceOf({ raiseKey }: Request): string | undefined {
    return this.devices.get(raiseKey)
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

  private async pressed(bell: Bell, { ticket, needs, device, here, isOnSite = false }: Press): Promise<Pressed> {
    const { raising, context } = this.deps
    if (await this.find(bell, ticket)) return { is: 'called', ticket, isNew: false }
    const hindrance = this.hindrance(bell)
    if (hindrance) return { is: hindrance }
    if (this.ringing(bell, device)) return { is: 'ringing' }
    const because = isOnSite ? undefined : await this.noCode(bell, here, device)
    if (because) return { is: 'code', because }
    if (!this.ofDevices.take(device) || !this.ofPlaces.take(bell.id)) return { is: 'tooMany' }
    const { raiseKey } = await raising.ring(bellOrder(context(undefined), { placeId: bell.id, ticket, needs }))
    this.remember(raiseKey, device)
    return { is: 'called', ticket, isNew: true }
  }

  /** Over the limit a right code is refused too: otherwise it could be found by trying. */
  private async noCode(bell: Bell, here: string | undefined, device: string): Promise<NoCode | undefined> {
    if (!this.asksCode(bell)) return undefined
    if (here === undefined || here.trim() === '') return 'missing'
    if (!(await this.wrongCodes.has(device))) return 'tooManyTries'
    const judged = this.judge(bell, here)
    if (judged === 'right') return undefined
    await this.wrongCodes.take(device)
    return judged
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
const isOf = (bell: Bell, { target }: Request): boolean => target.kind !== 'clerks' || isBellAt(bell, target)

const isBellAt = ({ id }: Bell, target: Target): boolean => target.kind === 'clerks' && target.placeId === id

/** Rung, and nobody is with the client yet. */
const isAwaited = (request: Request): boolean =>
  isRung(request) && isBell(request) && !isClientCall(request) && bellStanding(request, 0).mayTakeBack
