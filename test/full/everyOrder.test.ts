import { isRecorded, ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { hours, minutes } from '../../models/domain/clock.ts'
import { type Directory, directoryOf } from '../../models/domain/directory/directory.ts'
import type { SecurityLogStore } from '../../models/store/securityLogStore.ts'
import type { DeviceCodeView } from '../../models/wire/device.ts'
import { NewOffice } from '../api/support/newOffice.ts'
import { type GoodOrder, goodOrders, needsMore } from '../api/support/orders.ts'
import { ownEntries } from '../api/support/ownEntries.ts'
import { cookieOf, say } from '../api/support/say.ts'
import { inWarsaw, plans } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD, startOffice, type TestOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'
import { TestPushService } from '../support/testPushService.ts'
import { TestReceiver } from '../support/testReceiver.ts'
import { Traveller } from '../support/traveller.ts'

/*
 * S20 beside `auditTrail`, which carries out what a good order alone can: every other order, with whatever it needs before
 * it. Each that is carried out leaves one entry.
 */
let office: TestOffice
const cookies = new Map<string, string>()
const left = new Map<RouteName, number>()

interface Answered {
  readonly [field: string]: unknown
}

/** Says it as somebody, and fails when it is refused. */
async function says<Body = Answered>(by: string, method: string, path: string, body?: unknown): Promise<Body> {
  const cookie = by === 'nobody' ? '' : (cookies.get(by) ?? (await cookieOf(office.baseUrl, by, PASSWORD)))
  cookies.set(by, cookie)
  const reply = await say(office.baseUrl, method, `/api${path}`, { cookie, body })
  if (reply.status >= 400) throw new Error(`${by}: ${method} ${path} ${reply.status} ${reply.text}`)
  return reply.body as Body
}

/** Carries out this order, whatever came before it, and counts its entries. */
async function counts(name: RouteName, act: () => Promise<unknown>): Promise<void> {
  await office.settle()
  await countsIn(office.memory.securityLog, name, act)
}

async function countsIn(log: SecurityLogStore, name: RouteName, act: () => Promise<unknown>): Promise<void> {
  const before = (await log.since(0)).length
  await act()
  left.set(name, ownEntries((await log.since(0)).slice(before)).length)
}

const good = (name: RouteName): GoodOrder =>
  goodOrders({ requestId: 'a-request', visitId: 'a-visit', sessionId: 'a-session' })[name]
const bodyOf = (name: RouteName): Answered => (good(name).body ?? {}) as Answered

/** An order with what only this office knows. */
const orders = (name: RouteName, path: string, body?: unknown, by: string = good(name).by) =>
  counts(name, () => says(by, ROUTES[name].method, path, body))

function officeWithNewcomer(): Directory {
  const { office: facts, employees, units, matters, places } = smallOffice()
  const ewa = employees.get('ewa')
  if (!ewa) throw new Error('Ewa has left.')
  return directoryOf({
    office: facts,
    employees: [...employees.values(), { ...ewa, id: 'newcomer', name: 'newcomer', substituteIds: [] }],
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

const ABSENCES = 'Osoba;Od;Do\nolek;2026-12-14;2026-12-15\n'

interface HasId {
  readonly id: string
}

const STORIES: Readonly<Record<string, () => Promise<void>>> = {
  async 'accounts and invitations'() {
    await cookieOf(office.baseUrl, 'deputy', PASSWORD)
    const [session] = await says<readonly HasId[]>('admin', 'get', '/accounts/deputy/sessions')
    await orders('endAccountSession', `/accounts/deputy/sessions/${session?.id}`)
    const [own] = await says<readonly HasId[]>('olek', 'get', '/sessions')
    await cookieOf(office.baseUrl, 'olek', PASSWORD)
    const both = await says<readonly HasId[]>('olek', 'get', '/sessions')
    await orders('endSession', `/sessions/${both.find(({ id }) => id !== own?.id)?.id}`, undefined, 'olek')
    await orders('changePassword', '/password', { current: PASSWORD, next: 'seven quiet lampposts' }, 'olek')
    const wish = { personId: 'newcomer', login: 'newcomer', roles: ['employee'], mail: false }
    await orders('invite', '/invitations', wish)
    await orders('withdrawInvitation', '/invitations/newcomer')
    const { slips } = await says<{ slips: readonly { code: string }[] }>('admin', 'post', '/invitations', wish)
    await orders('claimInvitation', '/invitations/claim', { secret: slips[0]?.code, password: 'seven quiet lampposts' })
  },
  async 'the directory'() {
    await says('admin', 'post', '/directory/edits', bodyOf('editDirectory'))
    const { revisions } = await says<{ revisions: readonly HasId[] }>('admin', 'get', '/directory/revisions')
    await orders('undoRevision', `/directory/revisions/${revisions[0]?.id}/undo`, { confirmed: [] })
    const { kind, file } = bodyOf('previewDirectory')
    const list = { kind, file }
    const { digest } = await says('admin', 'post', '/directory/imports/preview', list)
    await orders('importDirectory', '/directory/imports', { ...list, digest })
  },
  async 'absences and who stands in'() {
    const { absence } = await says<{ absence: Answered }>(
      'admin',
      'post',
      '/people/olek/absences',
      bodyOf('planAbsence'),
    )
    const path = `/people/olek/absences/${absence.id}`
    await orders('changeAbsence', path, { ...bodyOf('changeAbsence'), version: absence.version })
    await orders('cancelAbsence', path)
    const list = { kind: 'absences', file: Buffer.from(ABSENCES).toString('base64') }
    const { digest } = await says('admin', 'post', '/imports/preview', list)
    await orders('importSchedule', '/imports', { ...list, digest })
    const { last } = await says<{ last: HasId }>('admin', 'get', '/imports/last')
    await orders('undoImport', '/imports/undo', { id: last.id })
    await plans(await office.visitor('piotr'), { from: '2026-11-23 12:00', to: '2026-11-23 14:00' })
    const from = inWarsaw('2026-11-23 12:00')
    await orders('askCover', '/covers', { awayIds: ['piotr'], personId: 'zofia', from }, 'taxManager')
    const { mine } = await says<{ mine: readonly HasId[] }>('zofia', 'get', '/covers')
    await orders('moveCover', `/covers/${mine[0]?.id}/agree`, {}, 'zofia')
  },
  async 'clients and what is agreed with them'() {
    const agreed = await says('clerk', 'post', '/agreements', bodyOf('makeAgreement'))
    await orders('moveAgreement', `/agreements/${agreed.id}/cancel`, {})
    const message = await says('clerk', 'post', '/messages', bodyOf('leaveMessage'))
    await orders('moveMessage', `/messages/${message.id}/passOn`, { personId: 'olek' })
    const { visitId } = await says('clerk', 'post', '/requests', { ...bodyOf('raise'), visitId: undefined })
    const asked = await says('clerk', 'post', '/interpreters', { visitId, kind: 'PJM' })
    await orders('moveInterpreter', `/interpreters/${asked.id}/connected`, {})
    const access = await says('clerk', 'post', '/access-requests', bodyOf('enterAccessRequest'))
    await orders('moveAccessRequest', `/access-requests/${access.id}/answer`, {})
  },
  async 'bells, tablets and lifts'() {
    await says('admin', 'put', '/bells/desk', { phone: '94 311 20 09' })
    await orders('codeForBell', '/bells/desk/code')
    await orders('muteBell', '/bells/desk/mute')
    await orders('unmuteBell', '/bells/desk/mute')
    await orders('removeBell', '/bells/desk')
    const { code, device } = await says<DeviceCodeView>('mayor', 'post', '/devices', bodyOf('makeDevice'))
    await orders('pairDevice', '/device/pairing', { code, language: 'en' })
    await orders('changeDevice', `/devices/${device.id}`, bodyOf('changeDevice'))
    await orders('codeForDevice', `/devices/${device.id}/code`)
    await orders('revokeDevice', `/devices/${device.id}/pairing`)
    await orders('removeDevice', `/devices/${device.id}`)
    await says('admin', 'put', '/lifts', { placeId: 'desk', isThere: true })
    await orders('liftOut', '/lifts/out', { placeId: 'desk', until: office.clock.now() + hours(2) })
    await orders('liftWorks', '/lifts/works', { placeId: 'desk' })
  },
  async 'drills and rules'() {
    const { id, edition } = await says('mayor', 'post', '/drill-plans', bodyOf('addDrillPlan'))
    await orders('changeDrillPlan', `/drill-plans/${id}`, { ...bodyOf('changeDrillPlan'), edition })
    await orders('removeDrillPlan', `/drill-plans/${id}`)
    const expected = await says('admin', 'post', '/policies/expectations', bodyOf('addExpectation'))
    const ofPolicies = await says<{ expectations?: readonly HasId[] }>('admin', 'get', '/policies')
    await orders('removeExpectation', `/policies/expectations/${expected.id ?? ofPolicies.expectations?.[0]?.id}`)
  },
  async 'other programs'() {
    const { tokens } = await says<{ tokens: readonly HasId[] }>('admin', 'post', '/api-tokens', bodyOf('makeApiToken'))
    await orders('removeApiToken', `/api-tokens/${tokens[0]?.id}`)
    const receiver = await TestReceiver.start()
    office = await startOffice({ timePasses: true, webhooks: receiver.service, publicOrigin: ORIGIN })
    cookies.clear()
    const hook = { name: 'Display', url: receiver.url, events: ['raised', 'ended'] }
    await orders('makeWebhook', '/webhooks', hook)
    const { webhooks } = await says<{ webhooks: readonly HasId[] }>('admin', 'get', '/webhooks')
    const path = `/webhooks/${webhooks[0]?.id}`
    await orders('testWebhook', `${path}/tests`, {})
    await says('clerk', 'post', '/requests', { ...bodyOf('raise'), visitId: undefined })
    await receiver.heard(2)
    await office.settle()
    const { deliveries } = await says<{ deliveries: readonly HasId[] }>('admin', 'get', `${path}/deliveries`)
    await orders('sendDeliveryAgain', `${path}/deliveries/${deliveries[0]?.id}/again`, {})
    await orders('renewWebhookSecret', `${path}/secret`, {})
    await orders('removeWebhook', path)
  },
}

const ORIGIN = 'https://parter.office.example'

test.each(Object.entries(STORIES))('every order about %s leaves one entry', async (_what, story) => {
  cookies.clear()
  office = await startOffice({ timePasses: true, directory: officeWithNewcomer() })
  await story()
})

test('every order about late requests leaves one entry', async () => {
  cookies.clear()
  office = await startOffice({ timePasses: true, policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  let late = ''
  for (let count = 0; count < 12; count += 1) {
    const { id } = await clerk.raise({ matter: 'tax' })
    await office.advance(minutes(count === 0 ? 6 : 1))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
    if (count === 0) late = id
  }
  await orders('giveCause', `/quality/causes/${late}`, { cause: 'stairs' }, 'clerk')
  await orders('decideProposal', '/quality/proposals/fixedHour-tax', { choice: 'later', reason: 'after the summer' })
  const action = await says('mayor', 'post', '/quality/actions', bodyOf('enterQualityAction'))
  await orders('moveQualityAction', `/quality/actions/${action.id}/finish`, {})
  await orders('writeReview', '/reviews/2026-10', { version: 0, note: 'fewer stairs' })
  const review = await says('mayor', 'get', '/reviews/2026-10')
  await orders('closeReview', '/reviews/2026-10/close', { version: review.version })
  const limits = [240_000, 480_000, 900_000]
  await orders('setArrivalLimits', '/reports/limits', { scope: { kind: 'office' }, limits })
})

test('a push that has proved itself leaves one entry', async () => {
  const service = await TestPushService.start()
  office = await startOffice({ timePasses: true, pushService: service })
  const ewa = await office.device('ewa')
  const browser = service.browser()
  await browser.subscribe(ewa)
  const { receiptKey } = await browser.expects('test')
  await orders('provePush', '/push/proofs', { receiptKey })
})

test('every order about whom a provider of sign-ins brings leaves one entry', async () => {
  cookies.clear()
  office = await startOffice({ at: Date.now() })
  const { issuer } = await TestProvider.start({ office: office.baseUrl })
  await says('admin', 'put', '/sign-on', {
    edition: 0,
    issuer,
    clientId: CLIENT_ID,
    secret: CLIENT_SECRET,
    isOn: true,
  })
  const comes = async (): Promise<string> => {
    await new Traveller(office.baseUrl).comeIn()
    const { newcomers } = await says<{ newcomers: readonly HasId[] }>('admin', 'get', '/sign-on')
    return `/sign-on/newcomers/${newcomers[0]?.id}`
  }
  await orders('removeNewcomer', await comes())
  await orders('linkNewcomer', await comes(), { personId: 'ewa' })
  await orders('unlinkAccount', '/sign-on/accounts/ewa')
})

test('who becomes the first administrator leaves one entry', async () => {
  const fresh = await NewOffice.create()
  try {
    await fresh.start()
    const body = { ...bodyOf('firstAdministrator'), secret: fresh.secret }
    await countsIn(fresh.store.securityLog, 'firstAdministrator', async () => {
      expect((await say(fresh.url, 'POST', '/api/first-administrator', { body })).status).toBe(201)
    })
  } finally {
    await fresh.remove()
  }
})

afterAll(() => {
  const all = (Object.keys(ROUTES) as RouteName[]).filter((name) => isRecorded(name) && needsMore(name))
  const missing = all.filter((name) => !left.has(name))
  console.info(`S20: ${left.size} orders that need something before them; not tried: ${missing.join(', ') || 'none'}`)
  expect(Object.fromEntries(left)).toEqual(Object.fromEntries([...left.keys()].map((name) => [name, 1])))
  expect(missing).toEqual([])
})
