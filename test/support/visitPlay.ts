import fc from 'fast-check'
import { FollowUps } from '../../api/requests/followUps.ts'
import { VisitTurns } from '../../api/visits/visitTurns.ts'
import { WaysOut } from '../../api/visits/waysOut.ts'
import { seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import type { Need } from '../../models/domain/request/needs.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import type { RaiseOrder } from '../../models/domain/request/raise.ts'
import { isEnded, type Leader, type Request, type Target } from '../../models/domain/request/request.ts'
import { hasTurnsBefore, turnAfter } from '../../models/domain/visit/turns.ts'
import { targetOf } from '../../models/domain/visit/wayOut.ts'
import { anyContext, anyRequest, MONDAY_TEN } from './anyContext.ts'

/** What may happen to a visit; `which` picks one of the requests to which it can happen. */
export type Happening =
  | { readonly what: 'join'; readonly size: number; readonly inTurn: boolean }
  | { readonly what: 'move'; readonly which: number; readonly order: Order; readonly isCut: boolean }
  | { readonly what: 'undo'; readonly isCut: boolean }
  | { readonly what: 'restart' }

const TAX: Target = { kind: 'matter', matterId: 'tax' }
const orders: readonly (readonly [number, Order])[] = [
  [3, { move: 'accept', personId: 'olek' }],
  [4, { move: 'arrive' }],
  [5, { move: 'finish', outcome: 'settled' }],
  [3, { move: 'finish', outcome: 'byPhone' }],
  [2, { move: 'finish', outcome: 'mistake' }],
  [1, { move: 'finish', outcome: 'clientLeft' }],
  [1, { move: 'finish', outcome: 'informed', wayOut: true }],
  [1, { move: 'finish', outcome: 'settled', wayOut: true, leads: { kind: 'clerks' } }],
  [1, { move: 'finish', outcome: 'settled', wayOut: true, leads: { kind: 'person', personId: 'olek' } }],
  [1, { move: 'finish', outcome: 'settled', wayOut: false }],
  [1, { move: 'askToLead', leads: { kind: 'clerks' } }],
  [2, { move: 'left' }],
  [1, { move: 'left', alone: true }],
  [4, { move: 'nearlyDone', minutes: 5 }],
  [1, { move: 'nearlyDone', minutes: 1 }],
  [2, { move: 'callHelper', target: TAX }],
  [2, { move: 'passOn', target: TAX }],
  [1, { move: 'reassign', target: TAX }],
  [1, { move: 'release', reason: 'other' }],
  [1, { move: 'stillGoing' }],
]

const isCut = fc.nat(9).map((n) => n === 0)
const which = fc.nat(7)

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('join' as const),
      size: fc.integer({ min: 1, max: 3 }),
      inTurn: fc.nat(3).map((n) => n > 0),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      which,
      order: fc.oneof(...orders.map(([weight, order]) => ({ weight, arbitrary: fc.constant(order) }))),
      isCut,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('undo' as const), isCut }) },
  { weight: 1, arbitrary: fc.constant({ what: 'restart' as const }) },
)

const CLERK = { personId: 'clerk', roles: ['clerk' as const] }

/** One client's visit, which the office's own use cases follow up, over requests held in memory. */
export class VisitPlay {
  readonly requests = new Map<string, Request>()
  private now = MONDAY_TEN
  private keys = 0
  private moved: string | undefined
  private readonly turns: VisitTurns
  private readonly followUps: FollowUps
  private readonly waysOut: WaysOut

  /** `needs`: of the client, from the beginning. */
  constructor(private readonly needs: readonly Need[] = []) {
    const context = () => this.context
    const repository = {
      get: (id: string) => this.open().find((request) => request.id === id),
      ofVisit: () => this.open(),
      change: async (id: string, decided: (current: Request) => Request) => this.put(decided(this.request(id))),
    } as never
    this.turns = new VisitTurns({ repository, context })
    const raising = {
      raiseNext: async (after: Request, target: Target) =>
        this.raised(`next:${after.id}`, { target, turn: after.turn, inTurn: after.inTurn, waits: false }),
      raiseHelper: async (helped: Request, { target, key }: { target: Target; key: string }) =>
        this.raised(key, { target, turn: turnAfter(this.all()), inTurn: false, waits: false, helps: helped.id }),
      raiseWayOut: async (after: Request, leads: Leader) =>
        this.raised(`wayOut:${after.id}`, {
          target: targetOf(leads, after),
          kind: 'wayOut',
          turn: turnAfter(this.all()),
          inTurn: false,
          waits: false,
        }),
    } as never
    const visits = { get: () => ({ needs: this.needs, clerkId: 'clerk' }) } as never
    const store = { ofVisit: async () => this.all() }
    this.waysOut = new WaysOut({ store, visits, raising })
    this.followUps = new FollowUps({ repository, context, raising, turns: this.turns, waysOut: this.waysOut })
  }

  all(): readonly Request[] {
    return [...this.requests.values()]
  }

  open(): readonly Request[] {
    return this.all().filter((request) => !isEnded(request))
  }

  async happens(happening: Happening): Promise<void> {
    this.now += seconds(3)
    if (happening.what === 'join') return this.join(happening)
    if (happening.what === 'restart') return this.restart()
    if (happening.what === 'undo') return this.move(this.moved, { move: 'undo' }, happening.isCut)
    const open = this.open()
    return this.move(open[happening.which % Math.max(1, open.length)]?.id, happening.order, happening.isCut)
  }

  /** Refused is refused: then nothing has happened. `isCut`: the server dies right after it has written the move. */
  async move(id: string | undefined, order: Order, isCut = false): Promise<void> {
    if (id === undefined) return
    try {
      const key = `${this.keys++}`
      const after = this.put(decide(this.request(id), CLERK, order, this.context, { key, digest: '' }))
      this.moved = order.move === 'undo' ? undefined : id
      if (isCut) await this.restart()
      else await this.followUps.complete(after)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  async join({ size, inTurn }: { size: number; inTurn: boolean }): Promise<void> {
    const first = turnAfter(this.all())
    const isBehind = hasTurnsBefore(this.all())
    for (let index = 0; index < size; index += 1)
      this.raised(`join ${this.keys++}`, { turn: first + index, inTurn, waits: inTurn && (index > 0 || isBehind) })
    await this.turns.settle('visit')
  }

  /** What a server does when it comes up: what was not followed up is, and each visit is looked at. */
  async restart(): Promise<void> {
    for (const request of this.all()) await this.followUps.complete(request)
    await this.turns.settle('visit')
    await this.waysOut.callIfWanted('visit')
  }

  private get context(): DecisionContext {
    return { ...anyContext(this.now), others: ({ id }) => this.open().filter((each) => each.id !== id) }
  }

  /** A repeat raises nothing twice. */
  private raised(raiseKey: string, order: Partial<RaiseOrder>): Request {
    const known = this.all().find((request) => request.raiseKey === raiseKey)
    return (
      known ??
      this.put(anyRequest(this.context, { key: raiseKey, number: this.requests.size, needs: this.needs, ...order }))
    )
  }

  private request(id: string): Request {
    const request = this.requests.get(id)
    if (!request) throw new Error('There is no such request.')
    return request
  }

  private put(request: Request): Request {
    this.requests.set(request.id, request)
    return request
  }
}
