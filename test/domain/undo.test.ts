import { decide } from '../../models/domain/request/decide.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'

const clerk = { personId: 'clerk', roles: ['clerk'] } as const

test.each<[Order, boolean]>([
  [{ move: 'arrive' }, true],
  [{ move: 'finish', outcome: 'clientLeft' }, true],
  [{ move: 'amend', kind: 'escort' }, false],
  [{ move: 'phoned', personId: 'ewa' }, false],
])('%j can be taken back: %s', (order, canBe) => {
  const scene = anyContext(MONDAY_TEN)
  const moved = decide(anyRequest(scene), clerk, order, scene, { key: 'k', digest: 'd' })
  expect(moved.undoable?.by).toBe(canBe ? 'clerk' : undefined)
})
