import fc from 'fast-check'
import { decide } from '../../models/domain/request/decide.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { followedUp, nextTurn, startTurn, turnAfter } from '../../models/domain/request/visit.ts'
import { anyRequest, anyScene, MONDAY_TEN } from '../support/anyScene.ts'

/** What may happen to a visit: a set joins it, somebody who was called has served the client, a turn is struck out. */
type Happening =
  | { readonly what: 'join'; readonly size: number; readonly inTurn: boolean }
  | { readonly what: 'end' | 'strike'; readonly which: number }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('join' as const), size: fc.integer({ min: 1, max: 4 }), inTurn: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ what: fc.constant('end' as const), which: fc.nat(10) }) },
  fc.record({ what: fc.constant('strike' as const), which: fc.nat(10) }),
)

const CLERK = { personId: 'clerk', roles: ['clerk' as const] }

/** One client's visit, followed up as the server follows up the end of a request. */
class Visit {
  requests: readonly Request[] = []
  readonly struck = new Set<string>()

  private get context() {
    return anyScene(MONDAY_TEN)
  }

  join(size: number, inTurn: boolean): void {
    const first = turnAfter(this.requests)
    for (let index = 0; index < size; index += 1) {
      const order = { turn: first + index, inTurn, waits: inTurn && index > 0, number: this.requests.length }
      this.requests = [...this.requests, anyRequest(this.context, order)]
    }
  }

  end(request: Request | undefined, outcome: 'byPhone' | 'mistake'): void {
    if (!request) return
    const order: Order = { move: 'finish', outcome }
    const ended = decide(request, CLERK, order, this.context, { key: request.id, digest: '' })
    this.put(ended)
    const next = ended.followUp && nextTurn(this.requests)
    if (next) this.put(startTurn(next, this.context))
    this.put(followedUp(ended, next !== undefined))
  }

  strike(request: Request | undefined): void {
    if (request) this.struck.add(request.id)
    this.end(request, 'mistake')
  }

  those(status: Request['status']): readonly Request[] {
    return this.requests.filter((request) => request.status === status)
  }

  private put(request: Request): void {
    this.requests = this.requests.map((each) => (each.id === request.id ? request : each))
  }
}

const pick = (from: readonly Request[], which: number): Request | undefined => from[which % Math.max(1, from.length)]

/** How often a request began to call. */
const starts = ({ history }: Request): number =>
  history.filter(({ kind, status }) => kind === 'start' || (kind === 'raise' && status === 'calling')).length

test('however sets join a visit and requests of it end, everybody is called once and nobody is forgotten', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const visit = new Visit()
      for (const each of happenings) {
        if (each.what === 'join') visit.join(each.size, each.inTurn)
        else if (each.what === 'end') visit.end(pick(visit.those('calling'), each.which), 'byPhone')
        else visit.strike(pick(visit.those('waiting'), each.which))
        const goesOn = visit.those('calling').some(({ inTurn }) => inTurn)
        expect(visit.those('waiting').length === 0 || goesOn).toBe(true)
      }
      while (visit.those('calling').length > 0) visit.end(visit.those('calling')[0], 'byPhone')
      expect(visit.those('ended')).toEqual(visit.requests)
      for (const request of visit.requests) expect(starts(request)).toBe(visit.struck.has(request.id) ? 0 : 1)
    }),
    { numRuns: 200 },
  )
})

test('turns are taken in the order in which they joined', () => {
  const visit = new Visit()
  visit.join(2, true)
  visit.join(2, true)
  const [a, b, c, d] = visit.requests
  visit.end(a, 'byPhone')
  expect(visit.those('calling')).toEqual([c])
  visit.end(c, 'byPhone')
  expect(visit.those('calling').map(({ id }) => id)).toEqual([b?.id])
  visit.end(visit.those('calling')[0], 'byPhone')
  expect(visit.those('calling').map(({ id }) => id)).toEqual([d?.id])
})
