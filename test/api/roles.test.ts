import { ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { ROLES, type Role } from '../../models/domain/directory/directory.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { ONLY } from '../support/onlyRole.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { goodOrders } from './support/orders.ts'
import { cookieOf, hearNothing, say, withToken } from './support/say.ts'

/** Who may come in where, said a second time: whoever changes the table of routes changes it here, knowingly. */
const MAY: Readonly<Record<RouteName, readonly Role[] | 'everybody' | 'strangers too'>> = {
  office: 'strangers too',
  signIn: 'strangers too',
  firstAdministrator: 'strangers too',
  beginning: 'strangers too',
  trySample: 'strangers too',
  restoreBackup: 'strangers too',
  me: 'everybody',
  signOut: 'everybody',
  sessions: 'everybody',
  signOutEverywhere: 'everybody',
  endSession: 'everybody',
  changeLanguage: 'everybody',
  changePassword: 'everybody',
  beginSignOn: 'strangers too',
  finishSignOn: 'strangers too',
  signOn: ['admin'],
  breakGlassAlarm: ['admin'],
  changeSignOn: ['admin'],
  checkSignOn: ['admin'],
  testSignOn: ['admin'],
  linkNewcomer: ['admin'],
  removeNewcomer: ['admin'],
  unlinkAccount: ['admin'],
  apiTokens: ['admin'],
  makeApiToken: ['admin'],
  removeApiToken: ['admin'],
  webhooks: ['admin'],
  makeWebhook: ['admin'],
  testWebhook: ['admin'],
  renewWebhookSecret: ['admin'],
  removeWebhook: ['admin'],
  webhookDeliveries: ['admin'],
  sendDeliveryAgain: ['admin'],
  accounts: ['admin'],
  changeAccount: ['admin'],
  resetAccount: ['admin'],
  accountSessions: ['admin'],
  endAccountSessions: ['admin'],
  endAccountSession: ['admin'],
  accountEvents: ['admin'],
  invite: ['admin'],
  inviteEverybody: ['admin'],
  resetEverybody: ['admin'],
  withdrawInvitation: ['admin'],
  lookAtInvitation: 'strangers too',
  claimInvitation: 'strangers too',
  directory: 'everybody',
  directoryItems: ['admin', 'supervisor'],
  // Managers say who is competent and who stands in: a new place is the administrator's.
  editDirectory: ['admin'],
  revisions: ['admin', 'supervisor'],
  previewDirectory: ['admin'],
  rejectedRows: ['admin'],
  importDirectory: ['admin'],
  exportDirectory: ['admin', 'supervisor'],
  undoRevision: ['admin'],
  search: 'everybody',
  board: ['clerk', 'supervisor'],
  request: ['clerk', 'supervisor'],
  raise: ['clerk'],
  // By the capacity in which somebody stands to the request: a clerk here; the others are not called.
  move: ['clerk'],
  visit: ['clerk'],
  clientLink: ['clerk'],
  moveVisit: ['clerk'],
  contactCard: ['clerk', 'employee', 'supervisor'],
  agreements: 'everybody',
  makeAgreement: ['clerk'],
  // It is not there, whoever asks.
  moveAgreement: 'everybody',
  covers: 'everybody',
  // For those whose plan they may change.
  askCover: ['admin'],
  // It is not there, whoever asks.
  moveCover: 'everybody',
  messages: 'everybody',
  leaveMessage: ['clerk'],
  // It is not there, whoever asks.
  moveMessage: 'everybody',
  calls: 'everybody',
  // Noted only for the person whose page it is; to anybody else it says that nothing rings.
  callReceipt: 'everybody',
  pushKey: 'everybody',
  subscribePush: 'everybody',
  unsubscribePush: 'everybody',
  provePush: 'everybody',
  availability: 'everybody',
  setAvailability: 'everybody',
  consequences: 'everybody',
  substitutes: 'everybody',
  schedule: 'everybody',
  gaps: 'everybody',
  // For somebody else: nobody here is their manager, the secretary or of the secretariat.
  checkAbsence: ['admin'],
  planAbsence: ['admin'],
  setHours: ['admin'],
  markOut: ['admin'],
  // It is not there, whoever asks.
  changeAbsence: 'everybody',
  cancelAbsence: 'everybody',
  previewImport: ['admin'],
  exportSchedule: ['admin'],
  lastImport: ['admin'],
  undoImport: ['admin'],
  importSchedule: ['admin'],
  closedDays: 'everybody',
  closeDay: ['admin'],
  openDay: ['admin'],
  readiness: ['clerk', 'supervisor'],
  morningProof: ['clerk', 'supervisor'],
  fallbackSheet: ['clerk', 'supervisor'],
  drills: ['supervisor', 'auditor'],
  startDrill: ['supervisor'],
  digitalPages: 'strangers too',
  changeDigitalPages: ['admin'],
  conduct: 'everybody',
  conductChanges: ['admin'],
  changeConductCard: ['admin'],
  devices: ['supervisor', 'admin'],
  makeDevice: ['supervisor', 'admin'],
  changeDevice: ['supervisor', 'admin'],
  codeForDevice: ['supervisor', 'admin'],
  revokeDevice: ['supervisor', 'admin'],
  removeDevice: ['supervisor', 'admin'],
  device: 'strangers too',
  pairDevice: 'strangers too',
  lifts: ['admin', 'clerk'],
  setLift: ['admin'],
  liftOut: ['admin', 'clerk'],
  liftWorks: ['admin', 'clerk'],
  accessRequests: ['admin', 'auditor', 'clerk'],
  enterAccessRequest: ['admin', 'clerk'],
  exportAccessRequests: ['admin', 'auditor'],
  moveAccessRequest: ['admin'],
  interpreters: ['clerk', 'employee', 'supervisor'],
  // A clerk for every client; the others for those they are with.
  askInterpreter: ['clerk'],
  moveInterpreter: ['clerk', 'employee', 'supervisor'],
  evacuation: ['clerk', 'supervisor', 'admin'],
  ownHelp: 'everybody',
  askForHelp: 'everybody',
  takeBackHelp: 'everybody',
  ownChannels: 'everybody',
  ownPhoto: 'everybody',
  agreeToPhoto: 'everybody',
  takeBackPhoto: 'everybody',
  photo: 'everybody',
  films: ['admin'],
  bells: ['admin', 'clerk'],
  makeBell: ['admin'],
  codeForBell: ['admin'],
  removeBell: ['admin'],
  muteBell: ['clerk'],
  unmuteBell: ['clerk'],
  // Noted only for somebody whom the drill addresses.
  drillReceipt: 'everybody',
  drillPlans: ['supervisor'],
  addDrillPlan: ['supervisor'],
  changeDrillPlan: ['supervisor'],
  removeDrillPlan: ['supervisor'],
  policies: ['admin'],
  savePolicy: ['admin'],
  resetPolicy: ['admin'],
  checkPolicy: ['admin'],
  replayPolicy: ['admin'],
  policyVersions: ['admin'],
  ownPlans: 'everybody',
  addExpectation: ['admin'],
  removeExpectation: ['admin'],
  setup: ['admin'],
  keepSetupDraft: ['admin'],
  finishSetupStep: ['admin'],
  typicalMatters: ['admin'],
  setupChecks: ['admin'],
  decideCheck: ['admin'],
  testCheck: ['admin'],
  state: ['admin'],
  testState: ['admin'],
  retention: ['admin', 'auditor'],
  securityLog: ['admin', 'auditor'],
  securityLogState: ['admin', 'auditor'],
  checkLog: ['admin', 'auditor'],
  exportLog: ['admin', 'auditor'],
  surveys: ['supervisor', 'auditor', 'admin'],
  typeSurvey: ['clerk', 'admin'],
  writeSurveyPoster: ['admin'],
  commonNeeds: ['clerk'],
  responseTimes: ['supervisor', 'auditor'],
  exportTimes: ['supervisor', 'auditor'],
  stories: ['supervisor'],
  askedCauses: ['clerk', 'employee', 'supervisor'],
  causes: ['supervisor', 'auditor'],
  giveCause: ['clerk', 'employee', 'supervisor'],
  qualityActions: ['supervisor', 'auditor'],
  enterQualityAction: ['supervisor'],
  reviews: ['supervisor', 'auditor'],
  review: ['supervisor', 'auditor'],
  writeReview: ['supervisor'],
  closeReview: ['supervisor'],
  exportReview: ['supervisor', 'auditor'],
  proposals: ['supervisor'],
  decideProposal: ['supervisor'],
  moveQualityAction: ['supervisor'],
  alternatives: ['supervisor', 'auditor', 'admin'],
  exportAlternatives: ['supervisor', 'auditor', 'admin'],
  changeJustification: ['admin'],
  ownTimes: 'everybody',
  arrivalLimits: ['supervisor', 'auditor', 'admin'],
  setArrivalLimits: ['supervisor', 'admin'],
}

const NAMES = Object.keys(ROUTES) as RouteName[]
let office: TestOffice
let clerk: OfficePerson
let olek: OfficePerson
let requestId = ''
let visitId = ''
let cookie = ''

beforeAll(async () => {
  office = await TestOffice.start({})
  clerk = await office.visitor('clerk')
  olek = await office.device('olek')
  cookie = await cookieOf(office.baseUrl, 'olek', PASSWORD)
  const raised = await clerk.raise({ matter: 'idCard' })
  requestId = raised.id
  visitId = raised.visitId
})

afterAll(async () => {
  hearNothing(olek)
  await office.stop()
})

/** Of this row: each has a millisecond of its own. */
const refusals = async () => {
  const events = await office.memory.securityLog.since(office.clock.now())
  return events.filter((event) => event.result === 'refused')
}

test('every route says here who may use it', () => {
  expect(Object.keys(MAY).sort()).toEqual([...NAMES].sort())
})

describe.each(NAMES)('%s', (name) => {
  const may = MAY[name]

  test.each(ROLES)('to somebody who is only %s', async (role) => {
    office.clock.set(office.clock.now() + 1)
    const cookie = await cookieOf(office.baseUrl, ONLY[role], PASSWORD)
    const { path, ...order } = goodOrders({ requestId, visitId, sessionId: 'a-session' })[name]
    // A password once changed would be wrong for the next one.
    const body =
      name === 'changePassword' ? { current: PASSWORD, next: PASSWORD } : 'body' in order ? order.body : undefined
    const reply = await say(office.baseUrl, ROUTES[name].method, `/api${path}`, { cookie, body })
    const allowed = typeof may === 'string' || may.includes(role)
    const refused = { status: reply.status, code: reply.body.code }
    if (allowed) {
      expect(refused.code === 'notAllowed' || refused.code === 'notSignedIn').toBe(false)
      expect(reply.status).toBeLessThan(500)
    } else {
      expect(refused).toEqual({ status: 403, code: 'notAllowed' })
      expect(await refusals()).toEqual([
        {
          at: office.clock.now(),
          what: name,
          personId: ONLY[role],
          address: '127.0.0.1',
          result: 'refused',
          aheadMinutes: 60,
          ...(ROUTES[name].path.includes(':move') ? { move: path.split('/').at(-1) } : {}),
          ...(ROUTES[name].path.includes(':id')
            ? { object: path.split('/')[ROUTES[name].path.split('/').indexOf(':id')] }
            : {}),
        },
      ])
    }
  })

  test('to somebody who is not signed in', async () => {
    const { path, ...order } = goodOrders({ requestId, visitId, sessionId: 'a-session' })[name]
    for (const none of [
      '',
      withToken(cookie, ''),
      withToken(cookie),
      withToken(cookie, '../../x'),
      `__Host-${cookie}`,
    ]) {
      const body = 'body' in order ? order.body : undefined
      const reply = await say(office.baseUrl, ROUTES[name].method, `/api${path}`, { cookie: none, body })
      if (may === 'strangers too') expect(reply.body.code).not.toBe('notSignedIn')
      else expect({ status: reply.status, code: reply.body.code }).toEqual({ status: 401, code: 'notSignedIn' })
    }
  })
})

test('a person sees their own calls and nobody else’s', async () => {
  const { id } = await clerk.raise({ matter: 'tax' })
  const calls = await olek.get<{ requestId: string }[]>('/api/calls')
  expect(calls.body.map((call) => call.requestId)).not.toContain(id)
  const ewa = await office.visitor('ewa')
  expect((await ewa.get<unknown[]>('/api/calls')).body).toEqual([])
})

test('a person ends their own sessions and nobody else’s', async () => {
  const mine = await cookieOf(office.baseUrl, 'piotr', PASSWORD, 'the counter')
  const others = await cookieOf(office.baseUrl, 'zofia', PASSWORD, 'a telephone')
  const list = await say(office.baseUrl, 'GET', '/api/sessions', { cookie: others })
  const [theirs] = list.body as unknown as { id: string; device: string; current: boolean }[]
  expect(theirs).toMatchObject({ device: 'a telephone', current: true })
  const reply = await say(office.baseUrl, 'DELETE', `/api/sessions/${theirs?.id}`, { cookie: mine })
  expect(reply.status).toBe(404)
  expect((await say(office.baseUrl, 'GET', '/api/session', { cookie: others })).status).toBe(200)
})

test('an administrator gives and takes roles, but not the last one’s own', async () => {
  const cookie = await cookieOf(office.baseUrl, 'admin', PASSWORD)
  const change = (id: string, body: object) =>
    say(office.baseUrl, 'PATCH', `/api/accounts/${id}`, { cookie, body: { edition: 0, ...body } })
  expect((await change('admin', { disabled: true })).status).toBe(403)
  const alone = await change('admin', { roles: ['clerk'] })
  expect({ status: alone.status, code: alone.body.code }).toEqual({ status: 409, code: 'lastAdministrator' })
  expect((await change('nobody', { disabled: true })).status).toBe(404)
  const piotr = await cookieOf(office.baseUrl, 'piotr', PASSWORD)
  expect((await say(office.baseUrl, 'GET', '/api/requests', { cookie: piotr })).status).toBe(403)
  expect((await change('piotr', { roles: ['clerk'] })).status).toBe(200)
  // With new rights comes a new sign-in.
  expect((await say(office.baseUrl, 'GET', '/api/requests', { cookie: piotr })).status).toBe(401)
  const again = await cookieOf(office.baseUrl, 'piotr', PASSWORD)
  expect((await say(office.baseUrl, 'GET', '/api/requests', { cookie: again })).status).toBe(200)
})
