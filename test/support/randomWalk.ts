import fc from 'fast-check'
import { hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { type Actor, MOVES } from '../../models/domain/lifecycle.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { isOpen, type Request, type Target } from '../../models/domain/request/request.ts'
import { REACHES, type Reach } from '../../models/domain/request/responders.ts'
import { anyContext, anyRequest, MONDAY_TEN } from './anyContext.ts'
import { PEOPLE, type PersonName } from './smallOffice.ts'

export const NAMES = Object.keys(PEOPLE) as PersonName[]
/** More of them find rarer things: `RUNS=20000`. */
export const RUNS = Number(process.env.RUNS ?? 400)

/** What may happen: somebody moves, time passes, a device acknowledges, somebody's presence changes. */
type Event =
  | { readonly what: 'move'; readonly whose: number; readonly order: Order }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'receipt'; readonly page: number }
  | { readonly what: 'reach'; readonly who: PersonName; readonly reach: Reach }

const person = fc.constantFrom(...NAMES)
export const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom<Target>({ kind: 'matter', matterId: 'idCard' }, { kind: 'matter', matterId: 'complaint' }),
  fc.constantFrom<Target>({ kind: 'unit', unitId: 'taxes' }, { kind: 'unknown' }),
  person.map((personId): Target => ({ kind: 'person', personId })),
)
/** Fields for every move at once: each decision takes those it knows. */
const order = fc
  .record({
    move: fc.constantFrom(...MOVES),
    personId: person,
    target,
    minutes: fc.integer({ min: 1, max: 10 }),
    here: fc.boolean(),
    wayOut: fc.boolean(),
    outcome: fc.constantFrom('settled', 'byPhone', 'clientLeft'),
  })
  .map((fields) => ({ ...fields, reason: 'other', needs: ['seat'] }) as unknown as Order)
export const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('move' as const), whose: fc.nat(NAMES.length + 2), order }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('wait' as const),
      ms: fc.oneof(fc.integer({ min: 0, max: seconds(90) }), fc.constantFrom(minutes(10), minutes(46), hours(14))),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('receipt' as const), page: fc.nat(8) }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('reach' as const), who: person, reach: fc.constantFrom(...REACHES) }),
  },
)

/** A random walk: one request and the office around it, to which anything may happen. */
export class RandomWalk {
  now: Instant = MONDAY_TEN
  private readonly reaches = new Map<PersonId, Reach>()
  request: Request

  constructor(target: Target) {
    this.request = anyRequest(this.context, { target })
  }

  get context() {
    return anyContext(this.now, (personId) => this.reaches.get(personId) ?? 'proven')
  }

  after(next: Event): Request {
    if (next.what === 'wait') return this.waits(next.ms)
    if (next.what === 'move') return this.moves(this.somebody(next.whose), next.order)
    if (next.what === 'reach') {
      this.reaches.set(next.who, next.reach)
      return advance(this.request, this.context)
    }
    const page = this.request.pages[next.page]
    if (!page) return this.request
    const { id: pageId, personId, rings } = page
    return receive(this.request, { pageId, personId, rings, what: 'delivered', at: this.now })
  }

  /** Those who are concerned come first, so that most moves are possible. */
  private somebody(whose: number): PersonName {
    const { pages, responder, arrivedId } = this.request
    const concerned = [...pages.filter(isOpen).map((page) => page.personId), responder?.personId, arrivedId]
    const inOrder = [...concerned.filter((id): id is PersonName => id !== undefined && id in PEOPLE), ...NAMES]
    return inOrder[whose] ?? 'clerk'
  }

  private moves(who: PersonName, made: Order): Request {
    const actor: Actor = { personId: who, roles: PEOPLE[who].roles }
    try {
      return decide(this.request, actor, made, this.context, { key: `${this.request.version}`, digest: '' })
    } catch (error) {
      if (error instanceof Refusal) return this.request
      throw error
    }
  }

  /** The timer wakes late as often as not: after the whole wait, or in the middle of it. */
  private waits(ms: number): Request {
    this.now += Math.floor(ms / 2)
    const halfway = advance(this.request, this.context)
    if (halfway !== this.request) return halfway
    this.now += Math.ceil(ms / 2)
    return advance(this.request, this.context)
  }
}
