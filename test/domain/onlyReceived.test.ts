import { minutes, seconds } from '../../models/domain/clock.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { isOnlyReceived, type Receipt, receive } from '../../models/domain/request/pages.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'

const raised = anyRequest(anyContext(MONDAY_TEN))
const [called = ''] = raised.pages.map(({ personId }) => personId)

function received(request: Request, what: Receipt, rings = 1): Request {
  const [page] = request.pages
  if (!page) throw new Error('Nobody is called')
  return receive(request, { pageId: page.id, personId: page.personId, rings, what, at: MONDAY_TEN + seconds(1) })
}

test('a receipt is told from everything that the person who is called can see', () => {
  const delivered = received(raised, 'delivered')
  expect(isOnlyReceived(delivered, raised)).toBe(true)
  expect(isOnlyReceived(received(delivered, 'seen'), delivered)).toBe(true)
  expect(isOnlyReceived(received(delivered, 'seen'), raised)).toBe(true)
})

test('a ring, an answer, and a page that did not come are more than a receipt', () => {
  const delivered = received(raised, 'delivered')
  const rungAgain = advance(delivered, anyContext(MONDAY_TEN + seconds(31)))
  expect(rungAgain.pages[0]?.rings).toBe(2)
  expect(isOnlyReceived(rungAgain, delivered)).toBe(false)
  expect(isOnlyReceived(received(rungAgain, 'delivered', 2), rungAgain)).toBe(true)
  const undelivered = advance(raised, anyContext(MONDAY_TEN + minutes(1)))
  expect(isOnlyReceived(undelivered, raised)).toBe(false)
  const repeat = { key: 'k', digest: 'd' }
  const actor = { personId: called, roles: ['employee' as const] }
  const accepted = decide(delivered, actor, { move: 'accept' }, anyContext(MONDAY_TEN + seconds(2)), repeat)
  expect(isOnlyReceived(accepted, delivered)).toBe(false)
})
