import { randomUUID } from 'node:crypto'
import { ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { LANGUAGES, type Language } from '../../models/domain/directory/directory.ts'
import { MOVES, type Move } from '../../models/domain/lifecycle.ts'
import { LIST_MAX_BYTES } from '../../models/domain/lists/listImport.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { PHOTO_BODY_MAX } from '../../models/wire/photos.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'
import { type GoodOrder, goodOrders } from './support/orders.ts'
import { cookieOf, type Said, say } from './support/say.ts'

const UNKNOWN_ID = 'unknown-0123456789'
const EXAMPLES = goodOrders({ requestId: UNKNOWN_ID, visitId: UNKNOWN_ID, sessionId: UNKNOWN_ID })
const NAMES = Object.keys(ROUTES) as RouteName[]
const WITH_BODY = NAMES.filter((name) => 'body' in EXAMPLES[name])
const WITH_ID = NAMES.filter((name) => ROUTES[name].path.includes(':id'))
const WITH_KEY: readonly RouteName[] = [
  'raise',
  'move',
  'moveVisit',
  'leaveMessage',
  'makeAgreement',
  'typeSurvey',
  'startDrill',
  'addDrillPlan',
  'addExpectation',
  'enterAccessRequest',
  'enterQualityAction',
]

/** A move that there is, of what is no request. */
const MOVES_ELSEWHERE: Readonly<Record<string, string>> = {
  '/messages/:id/:move': 'passOn',
  '/agreements/:id/:move': 'cancel',
  '/covers/:id/:move': 'agree',
  '/access-requests/:id/:move': 'answer',
  '/quality/actions/:id/:move': 'finish',
  '/interpreters/:id/:move': 'over',
}

/** More than a body of this route may have. */
function mostOf(name: RouteName): number {
  if (name === 'agreeToPhoto') return PHOTO_BODY_MAX
  return ROUTES[name].path.includes('/imports') ? LIST_MAX_BYTES * 1.5 : 40_000
}

/** What no field of ours has ever meant. */
const EVIL: Readonly<Record<string, unknown>> = {
  'an operator $ne': { $ne: null },
  'an operator $gt': { $gt: '' },
  'a nested $nor': { $nor: [{ a: { $exists: true } }] },
  'a $where': { $where: 'sleep(1000)' },
  'a list of operators': [{ $ne: null }],
  'a list of lists': [[['x']]],
  'nothing (null)': null,
  'a fraction': 1.5,
  'a negative number': -1,
  'a very long text': 'x'.repeat(20_000),
  'an empty text': '',
  'an object with a prototype': JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}'),
}

let office: TestOffice
let requestId = ''
let visitId = ''
let before = ''
const cookies = new Map<string, string>()
/** When all of them were last heard of. */
let seenAt = 0

beforeAll(async () => {
  office = await TestOffice.start({})
  for (const login of ['clerk', 'otherClerk', 'ewa', 'mayor', 'admin', 'auditor'])
    cookies.set(login, await cookieOf(office.baseUrl, login, PASSWORD))
  const clerk = await office.visitor('clerk')
  const raised = await clerk.raise({ matter: 'idCard' })
  requestId = raised.id
  visitId = raised.visitId
  before = await everything()
})

afterAll(async () => {
  await leavesNoTrace()
  await office.stop()
})

/** One good request was raised before; whatever follows in this file is refused. Asked for each route, not for each row. */
async function leavesNoTrace(): Promise<void> {
  const expected = before
  before = await everything()
  expect(before === expected).toBe(true)
}

async function everything(): Promise<string> {
  const { requests, accounts, directory, duties, sessions, absences } = office.memory
  const { surveys, surveyPosters } = office.memory
  const { messages, agreements, workingHours, closedDays, digitalPages, expectations, setupSteps, checkDecisions } =
    office.memory
  return JSON.stringify([
    await requests.open(),
    await messages.all(),
    await agreements.all(),
    await office.memory.covers.all(),
    await surveys.all(),
    await surveyPosters.all(),
    await office.memory.photoCards.all(),
    await accounts.all(),
    await directory.read(),
    await duties.all(),
    await absences.endingFrom('2000-01-01'),
    await workingHours.all(),
    await closedDays.all(),
    await digitalPages.all(),
    await office.memory.conduct.all(),
    await office.memory.signOn.all(),
    await office.memory.newcomers.all(),
    await office.memory.lifts.all(),
    await office.memory.justifications.all(),
    await office.memory.accessRequests.all(),
    await office.memory.givenCauses.all(),
    await office.memory.qualityActions.all(),
    await office.memory.proposalDecisions.all(),
    await office.memory.reviews.all(),
    await expectations.all(),
    await setupSteps.all(),
    await checkDecisions.all(),
    (await sessions.all()).filter(({ personId }) => personId === 'clerk').length,
  ])
}

/** Nobody has asked for as long as it takes, so that it is not how often they ask for what is costly that refuses here. */
async function askAnew(name: RouteName): Promise<void> {
  const rule = ROUTES[name]
  if (!('cost' in rule)) return
  office.clock.set(office.clock.now() + seconds(rule.cost / 10))
  // Meanwhile nobody's session runs idle.
  if (office.clock.now() - seenAt < minutes(20)) return
  seenAt = office.clock.now()
  for (const cookie of cookies.values()) await say(office.baseUrl, 'GET', '/api/session', { cookie })
}

function good(name: RouteName): GoodOrder {
  return goodOrders({ requestId, visitId, sessionId: UNKNOWN_ID })[name]
}

function send(name: RouteName, changed: Partial<Parameters<typeof say>[3]> & { path?: string } = {}): Promise<Said> {
  const { by, path, body } = good(name)
  const cookie = by === 'nobody' ? undefined : cookies.get(by)
  return say(office.baseUrl, ROUTES[name].method, `/api${changed.path ?? path}`, {
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined ? {} : { body }),
    ...changed,
  })
}

/** Refused, in a sentence that the reader can read, and nothing about how we are built. */
function expectRefusal({ status, body, text }: Said, statuses: readonly number[], language: Language = 'pl'): void {
  expect({ status, isExpected: statuses.includes(status), text: text.slice(0, 300) }).toMatchObject({
    isExpected: true,
  })
  if (body.code === undefined) throw new Error(`no code in ${text}`)
  expect(body.message).toBe(textsFor(language).errors[body.code])
  expect(text).not.toMatch(/node_modules|\.ts:|at \w+ \(|Error:|Mongo|SQLITE/)
}

test('every route has a good order here, so that it is spoiled too', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual([...NAMES].sort())
})

describe.each(WITH_BODY)('%s', (name) => {
  afterAll(leavesNoTrace)
  beforeEach(() => askAnew(name))
  const fields = Object.keys((EXAMPLES[name] as GoodOrder).body ?? {})

  test.each(fields)('refuses what %s cannot be', async (field) => {
    const { body = {} } = good(name)
    for (const [what, value] of Object.entries(EVIL)) {
      if (field === 'note' && value === '') continue
      const reply = await send(name, { body: { ...body, [field]: value } })
      expect({ what, status: reply.status }).toEqual({ what, status: 400 })
      expectRefusal(reply, [400])
      if (value !== null && typeof value === 'object')
        expect(reply.body.detail?.problems?.some(({ path }) => path.split('.')[0] === field)).toBe(true)
    }
  })

  test.each(['role', 'status', 'createdAt', '_id', 'version', 'login.$ne', '$where', 'a.b'])(
    'refuses an unknown field %s',
    async (field) => {
      expectRefusal(await send(name, { body: { ...good(name).body, [field]: 'admin' } }), [400])
    },
  )

  test('refuses a body that is not what it says', async () => {
    const text = JSON.stringify(good(name).body)
    for (const body of [
      '{',
      '[]',
      '[1]',
      '"text"',
      '5',
      'null',
      'true',
      `[${text}]`,
      `${text}}`,
      '{"__proto__":{"a":1}}',
    ])
      expectRefusal(await send(name, { body }), [400])
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/html',
    ])
      expectRefusal(await send(name, { body: text, headers: { 'content-type': type } }), [400])
    for (const type of ['application/json; charset=utf-99', 'application/json; charset=latin1'])
      expectRefusal(await send(name, { body: text, headers: { 'content-type': type } }), [400])
    expectRefusal(await send(name, { body: text, headers: { 'content-encoding': 'gzip' } }), [400])
  })

  test('refuses a missing body and missing fields', async () => {
    const { body: _none, ...rest } = good(name)
    if (name !== 'move') expectRefusal(await send(name, { body: '' }), [400])
    if (name !== 'move') expectRefusal(await send(name, { body: {} }), [400])
    expect(rest.path).toBeTruthy()
  })

  test('refuses what is too much', async () => {
    const most = mostOf(name)
    for (const size of [most, 5_000_000]) {
      const reply = await send(name, { body: { ...good(name).body, note: 'x'.repeat(size) } })
      expectRefusal(reply, [413])
    }
    expectRefusal(await send(name, { body: `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}` }), [400])
  })

  test('refuses ids that do not exist', async () => {
    const { unknown = {}, body } = good(name)
    for (const [field, value] of Object.entries(unknown))
      expectRefusal(await send(name, { body: { ...body, [field]: value } }), [404])
  })
})

describe.each(NAMES)('%s', (name) => {
  afterAll(leavesNoTrace)
  beforeEach(() => askAnew(name))

  test('refuses questions it does not understand', async () => {
    const [path, question] = good(name).path.split('?')
    const known = question?.split('=')[0]
    for (const query of ['a[b]=c', 'a=1&a=2', '$where=1', '__proto__[x]=1', 'a.b=1', 'constructor=1'])
      expectRefusal(
        await send(name, { path: `${path}?${question === undefined ? '' : `${question}&`}${query}` }),
        [400],
      )
    if (known === undefined) return
    for (const query of [
      `${known}=a&${known}=b`,
      `${known}[$ne]=1`,
      `${known}=${'x'.repeat(3_000)}`,
      `${known}[]=1`,
      '',
    ])
      expectRefusal(await send(name, { path: `${path}?${query}` }), [400])
  })

  test('answers a stranger or a foreigner without a word too many', async () => {
    for (const language of LANGUAGES) {
      const headers = { 'accept-language': language, origin: 'https://elsewhere.example' }
      const reply = await send(name, { headers, path: `${good(name).path.split('?')[0]}?x=1` })
      expectRefusal(reply, [400, 403], language)
    }
  })
})

describe.each(WITH_ID)('%s', (name) => {
  afterAll(leavesNoTrace)
  const address = (id: string): string =>
    ROUTES[name].path
      .replace(':id', id)
      .replace(':move', MOVES_ELSEWHERE[ROUTES[name].path] ?? 'amend')
      .replace(':sessionId', 'a-session')
      .replace(':absenceId', 'an-absence')
      .replace(':deliveryId', 'a-delivery')

  test('refuses what is no id', async () => {
    const none = [
      '%7B%22$ne%22:null%7D',
      '$ne',
      'a.b',
      'a%2Fb',
      '..%2f..%2fetc',
      '%00',
      '%ff',
      'x'.repeat(65),
      'a%20b',
      '%0d%0aSet-Cookie:a=b',
      'ż',
    ]
    for (const id of none) expectRefusal(await send(name, { path: address(id) }), [400, 404])
  })

  test('does not know ids that are not there', async () => {
    for (const id of [UNKNOWN_ID, '__proto__', 'constructor', 'toString'])
      expectRefusal(await send(name, { path: address(id) }), [404])
  })
})

describe.each(WITH_KEY)('%s', (name) => {
  afterAll(leavesNoTrace)
  test('refuses an order without a key of its own', async () => {
    for (const key of [
      '',
      'short',
      'with a space in it',
      'x'.repeat(65),
      '{"$ne":null}',
      'żółwżółw'.replace(/[^ -~]/g, '~'),
      'a,b,c,d,e,f',
    ])
      expectRefusal(await send(name, { headers: { 'idempotency-key': key } }), [400])
  })
})

/** A good body for every move, spoiled field by field. */
const MOVE_EXAMPLES: Readonly<Record<Move, { readonly [field: string]: unknown }>> = {
  amend: { kind: 'serve' },
  start: {},
  assign: { target: { kind: 'unit', unitId: 'taxes' } },
  accept: { minutes: 5, personId: 'ewa' },
  decline: { reason: 'other' },
  notMine: { target: { kind: 'unit', unitId: 'taxes' } },
  handOver: { personId: 'olek', reason: 'other' },
  release: { reason: 'other' },
  extend: { minutes: 5, reason: 'other' },
  takeOver: { minutes: 5 },
  reassign: { target: { kind: 'person', personId: 'ewa' } },
  noted: {},
  phoned: { personId: 'ewa' },
  arrive: { personId: 'ewa' },
  confirmArrival: { here: true },
  stillGoing: {},
  nearlyDone: { minutes: 5 },
  callHelper: { target: { kind: 'matter', matterId: 'tax' } },
  passOn: { target: { kind: 'matter', matterId: 'tax' } },
  finish: { outcome: 'settled', dueAt: 1_800_000_000_000, wayOut: true, leads: { kind: 'person', personId: 'ewa' } },
  askToLead: { leads: { kind: 'clerks' } },
  left: { alone: true },
  undo: {},
}

test.each(MOVES)('the move %s refuses what its fields cannot be, and fields it does not have', async (move) => {
  const example = MOVE_EXAMPLES[move]
  const path = `/requests/${requestId}/${move}`
  for (const field of Object.keys(example))
    for (const value of Object.values(EVIL)) {
      if (field === 'note' && value === '') continue
      expectRefusal(await send('move', { path, body: { ...example, [field]: value } }), [400])
    }
  for (const field of ['by', 'status', 'version', '$set', 'a.b'])
    expectRefusal(await send('move', { path, body: { ...example, [field]: 'x' } }), [400])
})

test('no move of a visit but those of the table, and each without fields it does not have', async () => {
  for (const move of ['end', 'finish', 'constructor'])
    expectRefusal(await send('moveVisit', { path: `/visits/${visitId}/${move}`, body: {} }), [404])
  for (const field of ['by', 'clerkId', 'endedAt', '$set'])
    expectRefusal(await send('moveVisit', { path: `/visits/${visitId}/take`, body: { [field]: 'x' } }), [400])
})

test('numbers beyond the office are refused', async () => {
  const to = (move: string) => `/requests/${requestId}/${move}`
  for (const minutes of [0, 61, 1e9, 1e308, 'Infinity', '5'])
    expectRefusal(await send('move', { path: to('accept'), body: { minutes, personId: 'ewa' } }), [400])
  for (const minutes of [0, 31, 1e9, '5'])
    expectRefusal(await send('move', { path: to('nearlyDone'), body: { minutes } }), [400])
  for (const dueAt of [-1, 8.7e15, '2026-11-23'])
    expectRefusal(await send('move', { path: to('finish'), body: { outcome: 'clientLeft', dueAt } }), [400])
})

test('a target is one of ours, of one kind, with one id', async () => {
  for (const target of [
    'idCard',
    {},
    { kind: 'matter' },
    { kind: 'matter', unitId: 'taxes' },
    { kind: 'matter', matterId: 'idCard', unitId: 'taxes' },
    { kind: 'matter', matterId: { $ne: '' } },
    { kind: { $ne: 'matter' }, matterId: 'idCard' },
    { kind: 'everybody' },
    { kind: 'unknown', personId: 'ewa' },
  ])
    expectRefusal(await send('raise', { body: { ...good('raise').body, targets: [target] } }), [400])
  for (const target of [
    { kind: 'unit', unitId: 'none' },
    { kind: 'person', personId: 'nobody' },
    { kind: 'matter', matterId: '__proto__' },
  ])
    expectRefusal(await send('raise', { body: { ...good('raise').body, targets: [target] } }), [404])
  const passport = { kind: 'matter', matterId: 'passport' }
  expectRefusal(await send('raise', { body: { ...good('raise').body, targets: [passport] } }), [409])
  const six = Array.from({ length: 6 }, () => ({ kind: 'unknown' }))
  expectRefusal(await send('raise', { body: { ...good('raise').body, targets: six } }), [400])
})

test('one bad target of several raises nothing at all', async () => {
  const targets = [
    { kind: 'matter', matterId: 'tax' },
    { kind: 'matter', matterId: 'nothing' },
  ]
  const key = randomUUID()
  expectRefusal(
    await send('raise', { body: { ...good('raise').body, targets }, headers: { 'idempotency-key': key } }),
    [404],
  )
})

test('a visit that is not there is not joined', async () => {
  expectRefusal(await send('raise', { body: { ...good('raise').body, visitId: UNKNOWN_ID } }), [404])
})

test('addresses that do not exist are not found, whatever is behind them', async () => {
  const cookie = cookies.get('admin') ?? ''
  for (const path of [
    '/api',
    '/api/',
    '/api/nothing',
    '/api/requests/a/b/c',
    '/api/../accounts',
    '/api/.git/config',
    '/api/%2e%2e/x',
    '/API/unknown',
    '/.git/config',
    '/..%2f..%2fetc/passwd',
  ])
    expectRefusal(await say(office.baseUrl, 'GET', path, { cookie }), [404])
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expectRefusal(await say(office.baseUrl, method, '/api/office', { cookie }), [404])
  expectRefusal(await say(office.baseUrl, 'GET', '/api/%ff', { cookie }), [400, 404])
})
