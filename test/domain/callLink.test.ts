import { LinkTokens } from '../../api/channels/linkTokens.ts'
import { type CallLink, callLinkStanding } from '../../models/domain/channels/callLink.ts'
import type { Page, Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'

const called = anyRequest(anyContext(MONDAY_TEN))
const [page] = called.pages as readonly [Page]
const link: CallLink = { pageId: page.id, personId: page.personId }
const closed = { ...page, closedAt: MONDAY_TEN + 1 }
const responder = { personId: page.personId, acceptedAt: MONDAY_TEN + 1, byPhone: false }
const accepted: Request = { ...called, status: 'accepted', pages: [closed], responder }

test('a link calls its person as long as the call is open, whichever ring it was', () => {
  expect(callLinkStanding(called, link)).toEqual({ is: 'calls' })
  expect(callLinkStanding({ ...called, pages: [{ ...page, rings: 2 }] }, link)).toEqual({ is: 'calls' })
})

test('what was accepted by it is not accepted again, and is said', () => {
  expect(callLinkStanding(accepted, link)).toEqual({ is: 'accepted' })
})

test('whoever is with the client is told that, not that they need not come', () => {
  const there: Request = { ...accepted, status: 'arrived', arrivedId: page.personId }
  expect(callLinkStanding(there, link)).toEqual({ is: 'arrived' })
  expect(callLinkStanding({ ...there, arrivedId: 'piotr' }, link)).toEqual({ is: 'over' })
  const claim = { personId: page.personId, at: MONDAY_TEN + 1, until: MONDAY_TEN + 2 }
  expect(callLinkStanding({ ...called, pages: [closed], claim }, link)).toEqual({ is: 'accepted' })
})

test('when another goes it says who, and when the call has ended it says no more', () => {
  const other = { ...accepted, responder: { ...responder, personId: 'piotr' } }
  expect(callLinkStanding(other, link)).toEqual({ is: 'taken', by: 'piotr' })
  expect(callLinkStanding({ ...accepted, status: 'ended' }, link)).toEqual({ is: 'over' })
  expect(callLinkStanding(called, { ...link, personId: 'piotr' })).toEqual({ is: 'over' })
})

const ID = '0b6e1c52-7a3f-4d21-9c55-0d4f8a1b2c3d'
const tokens = new LinkTokens('secret of the office')
const token = tokens.of({ purpose: 'call', id: ID, count: 3 }, 'channel page ewa')

test('a token is short enough for a text message, says what it is for, and is signed for one person', () => {
  expect(token).toMatch(/^[\w-]{44}$/)
  expect(tokens.read(token)).toEqual({ purpose: 'call', id: ID, count: 3 })
  expect(tokens.isSigned(token, 'channel page ewa')).toBe(true)
  expect(tokens.isSigned(token, 'channel page piotr')).toBe(false)
  expect(new LinkTokens('secret of another').isSigned(token, 'channel page ewa')).toBe(false)
})

test.each([
  ['another ring', tokens.of({ purpose: 'call', id: ID, count: 4 }, 'x').slice(0, 28) + token.slice(28)],
  ['another purpose', tokens.of({ purpose: 'proof', id: ID, count: 3 }, 'x').slice(0, 28) + token.slice(28)],
  ['another signature', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
])('a token with %s is not signed', (_what, forged) => {
  expect(forged).not.toBe(token)
  expect(tokens.isSigned(forged, 'channel page ewa')).toBe(false)
})

test.each([token.slice(0, -4), `${token}AAAA`, '', 'a'.repeat(44), `${token.slice(0, 43)}.`])(
  '%s says nothing',
  (text) => {
    expect(tokens.read(text)).toBeUndefined()
  },
)
