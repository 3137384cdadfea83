import { callToken, readCallToken } from '../../api/webhooks/callToken.ts'
import { type CallLink, callLinkStanding } from '../../models/domain/channels/callLink.ts'
import type { Page, Request } from '../../models/domain/request/request.ts'
import { anyRequest, anyScene, MONDAY_TEN } from '../support/anyScene.ts'

const called = anyRequest(anyScene(MONDAY_TEN))
const [page] = called.pages as readonly [Page]
const link: CallLink = { requestId: called.id, pageId: page.id, personId: page.personId, rings: 1 }
const closed = { ...page, closedAt: MONDAY_TEN + 1 }
const responder = { personId: page.personId, acceptedAt: MONDAY_TEN + 1, byPhone: false }
const accepted: Request = { ...called, status: 'accepted', pages: [closed], responder }

test('a link calls its person as long as the call is open, whichever ring it was', () => {
  expect(callLinkStanding(called, link)).toEqual({ is: 'calls', isLastRing: true })
  const again = { ...called, pages: [{ ...page, rings: 2 }] }
  expect(callLinkStanding(again, link)).toEqual({ is: 'calls', isLastRing: false })
})

test('what was accepted by it is not accepted again, and is said', () => {
  expect(callLinkStanding(accepted, link)).toEqual({ is: 'accepted', at: MONDAY_TEN + 1 })
})

test('when another goes it says who, and when the call has ended it says no more', () => {
  const other = { ...accepted, responder: { ...responder, personId: 'piotr' } }
  expect(callLinkStanding(other, link)).toEqual({ is: 'taken', by: 'piotr' })
  expect(callLinkStanding({ ...accepted, status: 'ended' }, link)).toEqual({ is: 'over' })
  expect(callLinkStanding(called, { ...link, personId: 'piotr' })).toEqual({ is: 'over' })
})

test('a link is read by whoever has the key, the old one too while it holds, and by nobody else', () => {
  const token = callToken('first', link)
  expect(readCallToken(['first'], token)).toEqual(link)
  expect(readCallToken(['second', 'first'], token)).toEqual(link)
  expect(readCallToken(['second'], token)).toBeUndefined()
})

test.each([
  [
    'another person',
    (token: string) =>
      callToken('other', { ...link, personId: 'piotr' }).split('.')[0] + token.slice(token.indexOf('.')),
  ],
  ['no signature', (token: string) => token.split('.')[0] ?? ''],
  ['half a signature', (token: string) => token.slice(0, -4)],
  ['more behind it', (token: string) => `${token}.more`],
  ['nothing', () => ''],
])('a link with %s opens nothing', (_what, spoil) => {
  expect(readCallToken(['first'], spoil(callToken('first', link)))).toBeUndefined()
})
