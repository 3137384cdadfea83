import { hours, minutes } from '../../models/domain/clock.ts'
import { withDay } from '../../models/domain/reports/monthFacts.ts'
import { factsOf } from '../../models/domain/reports/requestFacts.ts'
import type {
  ActionBody,
  ActionsView,
  ActionView,
  AskedView,
  CausesView,
  ProposalsView,
} from '../../models/wire/quality.ts'
import type { StoriesView } from '../../models/wire/stories.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { tablesOf } from '../support/tablesOf.ts'

const asked = async (by: OfficePerson) => (await by.get<AskedView>('/api/quality/asked')).body.asked
const causes = async (by: OfficePerson, days = 30) =>
  (await by.get<CausesView>(`/api/quality/causes?days=${days}`)).body
const give = (by: OfficePerson, id: string, cause: string) =>
  by.send<ErrorView>('POST', `/api/quality/causes/${id}`, { cause }, {})
const actions = async (by: OfficePerson) => (await by.get<ActionsView>('/api/quality/actions')).body
const enter = (by: OfficePerson, body: ActionBody, key = `key-of-a-test-${crypto.randomUUID()}`) =>
  by.send<ActionView & ErrorView>('POST', '/api/quality/actions', body, { 'idempotency-key': key })
const move = (by: OfficePerson, id: string, what: string, body: object = {}) =>
  by.send<ActionView & ErrorView>('POST', `/api/quality/actions/${id}/${what}`, body, {})

/** Somebody came after so many minutes. */
async function served(office: TestOffice, clerk: OfficePerson, after: number): Promise<string> {
  const { id } = await clerk.raise({ person: 'piotr' })
  await office.advance(minutes(after))
  await clerk.makes('arrive', id, { personId: 'piotr' })
  await clerk.makes('finish', id, { outcome: 'settled' })
  return id
}

test('whoever ended a late request is asked why, once; who came in time is not', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  await served(office, clerk, 2)
  const late = await served(office, clerk, 6)
  expect(await asked(clerk)).toMatchObject([{ id: late, isLate: true, isEscalated: false, likely: 'nobodyReachable' }])
  const other = await office.visitor('otherClerk')
  expect(await asked(other)).toEqual([])
  expect((await give(other, late, 'stairs')).status).toBe(403)

  expect((await give(clerk, late, 'unsaid')).status).toBe(200)
  expect(await asked(clerk)).toEqual([])
  const manager = await office.visitor('taxManager')
  expect(await causes(manager)).toMatchObject({ requests: 2, nonconforming: 1, missing: 1, calls: [{ id: late }] })
  await give(manager, late, 'stairs')
  await give(manager, late, 'withClient')
  const { calls, missing, byCause } = await causes(manager)
  expect(missing).toBe(0)
  expect(byCause.filter(({ count }) => count !== 0)).toEqual([{ cause: 'withClient', count: 1 }])
  expect(calls[0]?.said.map(({ cause, byName }) => [cause, byName])).toEqual([
    ['stairs', 'taxManager'],
    ['withClient', 'taxManager'],
  ])
})

test('why one request was late is said a hundred times at most', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  const late = await served(office, clerk, 6)
  const say = async (time: number) => (await give(clerk, late, time % 2 === 0 ? 'stairs' : 'other')).status
  for (let time = 0; time < 100; time++) expect(await say(time)).toBe(200)
  expect(await say(100)).toBe(409)
  // What was said last goes on to stand, and may be said again.
  expect(await say(99)).toBe(200)
})

test('a request for which a superior was called is asked about although somebody came in time, and a mistake never', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'manager' }] })
  const [clerk, manager] = await office.devices('clerk', 'taxManager')
  const { id, code } = await clerk.raise({ person: 'piotr' })
  await manager.expectPage(code)
  await clerk.makes('arrive', id, { personId: 'piotr' })
  expect(await asked(clerk)).toEqual([])
  await clerk.makes('finish', id, { outcome: 'settled' })
  expect(await asked(clerk)).toMatchObject([{ id, isLate: false, isEscalated: true }])
  const mistake = await clerk.raise({ person: 'piotr' })
  await manager.expectPage(mistake.code)
  await clerk.makes('finish', mistake.id, { outcome: 'mistake' })
  expect((await asked(clerk)).map((call) => call.id)).toEqual([id])
  // What was ended is taken back: nothing is known of it yet.
  expect((await give(manager, mistake.id, 'other')).status).toBe(404)
})

test('what is known of causes survives a restart, and two weeks later nobody is asked any more', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  const [first, second] = [await served(office, clerk, 6), await served(office, clerk, 7)]
  await give(clerk, first, 'stairs')
  await office.restart()
  expect((await asked(clerk)).map(({ id }) => id)).toEqual([second])
  office.clock.set(office.clock.now() + hours(15 * 24))
  const again = await office.visitor('clerk')
  expect(await asked(again)).toEqual([])
  expect((await give(again, second, 'stairs')).status).toBe(404)
})

test('of what is forgotten no cause is told as missing', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const late = await served(office, await office.device('clerk'), 6)
  const told = await office.requests.find(late)
  if (!told) throw new Error('it is not there')
  const { monthFacts } = office.memory
  // As if it had been of October, and that were forgotten.
  const ago = hours(24 * 40)
  const times = {
    raisedAt: told.raisedAt - ago,
    waitsFrom: told.waitsFrom - ago,
    arrivedAt: (told.arrivedAt ?? 0) - ago,
  }
  const [table] = tablesOf([factsOf({ ...told, ...times }, 'Europe/Warsaw')])
  if (!table) throw new Error('there are no facts')
  await monthFacts.keep(withDay(undefined, table), undefined)
  expect(await causes(await office.visitor('mayor'), 90)).toMatchObject({ requests: 1, nonconforming: 1, days: 40 })
})

test('an auditor is told counts of five and more, and no call and nobody', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  const late = [6, 6, 6, 6, 6, 6, 6].map((after) => () => served(office, clerk, after))
  for (const each of late) await give(clerk, await each(), 'stairs')
  await give(clerk, await served(office, clerk, 6), 'other')
  const [manager, auditor] = [await office.visitor('mayor'), await office.visitor('auditor')]
  const told = await causes(auditor)
  expect(told).toMatchObject({ requests: 8, nonconforming: 8, calls: [] })
  // One that is kept back could be found by subtraction: so is the other.
  expect(told.byCause.filter(({ count }) => count !== 0)).toEqual([
    { cause: 'stairs', count: null },
    { cause: 'other', count: null },
  ])
  await enter(manager, { cause: 'stairs', what: 'a chair', ownerId: 'ewa', dueOn: '2026-12-04' })
  expect(await actions(auditor)).toMatchObject({
    mayEnter: false,
    actions: [{ owner: { id: 'ewa', position: { en: 'position of ewa' } }, moves: [] }],
  })
  expect(JSON.stringify(await actions(auditor))).not.toContain('"name":"ewa"')
})

test('an action has somebody and a day; it is done, and the counts of before and since say whether it helped', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const [clerk, manager] = [await office.device('clerk'), await office.visitor('taxManager')]
  await give(clerk, await served(office, clerk, 6), 'stairs')
  await served(office, clerk, 1)
  const body: ActionBody = { cause: 'stairs', what: 'a chair', ownerId: 'piotr', dueOn: '2026-11-20', unitId: 'taxes' }
  const twice = await Promise.all([enter(manager, body, 'the-same-key'), enter(manager, body, 'the-same-key')])
  expect(twice.map(({ body: { id } }) => id)).toEqual(['2026-1', '2026-1'])
  expect((await enter(manager, { ...body, what: 'two chairs' }, 'the-same-key')).status).toBe(422)
  expect((await enter(manager, { ...body, what: 'call 600 700 800' })).status).toBe(400)
  expect((await actions(manager)).actions).toMatchObject([{ id: '2026-1', isLate: true, state: 'open' }])
  const later = { what: 'two chairs', ownerId: 'zofia', dueOn: '2026-12-01' }
  expect((await move(manager, '2026-1', 'amend', later)).body).toMatchObject({ what: 'two chairs', isLate: false })
  expect((await move(manager, '2026-1', 'helped')).body).toMatchObject({ code: 'moveNotPossible' })
  expect((await move(manager, '2026-1', 'finish')).body).toMatchObject({ state: 'done', noEffect: 'tooSoon' })

  office.clock.set(office.clock.now() + hours(2 * 24))
  const [nextClerk, nextManager] = [await office.device('otherClerk'), await office.visitor('taxManager')]
  await served(office, nextClerk, 2)
  const [done] = (await actions(nextManager)).actions
  expect(done?.effect).toEqual({
    days: 2,
    before: { requests: 2, nonconforming: 1, ofCause: 1 },
    after: { requests: 1, nonconforming: 0, ofCause: 0 },
  })
  // Of a time of which only its month is known, nothing is said rather than something false.
  const { monthFacts } = office.memory
  const month = { month: '2026-11', upTo: '2026-11-20', ids: [], rows: [] }
  await monthFacts.keep(month, undefined)
  expect((await actions(nextManager)).actions[0]?.effect).toEqual(done?.effect)
  await monthFacts.keep({ ...month, upTo: '2026-11-21' }, month)
  const [forgotten] = (await actions(nextManager)).actions
  expect(forgotten).toMatchObject({ noEffect: 'forgotten' })
  expect(forgotten).not.toHaveProperty('effect')
  const both = await Promise.all([move(nextManager, '2026-1', 'helped'), move(nextManager, '2026-1', 'notHelped')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await move(nextManager, '2026-1', 'reopen')).body).toMatchObject({
    state: 'open',
    moves: ['amend', 'finish', 'drop'],
  })
  expect((await actions(nextManager)).actions[0]?.steps.map((step) => step.move)).toEqual([
    undefined,
    'amend',
    'finish',
    expect.stringMatching(/elped/),
    'reopen',
  ])
})

test('the longest waits are told as stories without names, of what is asked about, and to whoever answers for a unit', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  for (const after of [2, 7, 1, 3, 9, 4]) await served(office, clerk, after)
  const { id } = await clerk.raise({ matter: 'idCard' })
  const manager = await office.visitor('mayor')
  const stories = async (question: string) =>
    (await manager.get<StoriesView>(`/api/reports/stories?${question}`)).body.stories
  const worst = await stories('days=1&unit=taxes')
  expect(worst.map(({ waitedMs }) => waitedMs / minutes(1))).toEqual([9, 7, 4, 3, 2])
  expect(worst[0]).toMatchObject({ hasCome: true, outcome: 'settled', unit: { en: 'Taxes' } })
  expect(worst[0]?.people).toContainEqual({
    as: 'competent',
    position: { pl: expect.any(String), en: 'position of piotr' },
  })
  expect(JSON.stringify(worst)).not.toMatch(/"(name|needs|note|personId)"/)
  expect(await stories('days=1&matter=idCard')).toMatchObject([{ isOpen: true, hasCome: false }])
  await clerk.makes('finish', id, { outcome: 'mistake' })
  expect(await stories('days=1&matter=idCard')).toEqual([])
  expect((await (await office.visitor('auditor')).get('/api/reports/stories?days=1')).status).toBe(403)
})

test('a matter that calls somebody down again and again is proposed about, and what was decided keeps its reason', async () => {
  const office = await startOffice({ policy: [{ afterMs: 0, unless: 'accepted', call: 'first' }] })
  const clerk = await office.device('clerk')
  const calls = async (): Promise<void> => {
    const { id } = await clerk.raise({ matter: 'tax' })
    await office.advance(minutes(1))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  for (let n = 0; n < 12; n += 1) await calls()
  const manager = await office.visitor('mayor')
  const proposals = async () => (await manager.get<ProposalsView>('/api/quality/proposals')).body.proposals
  const decide = (body: object) => manager.send<ErrorView>('POST', '/api/quality/proposals/fixedHour-tax', body, {})
  expect(await proposals()).toMatchObject([{ kind: 'fixedHour', calls: 12, matter: { id: 'tax' }, steps: [] }])
  expect((await decide({ choice: 'later' })).body).toMatchObject({ code: 'reasonMissing' })
  expect((await decide({ choice: 'later', reason: 'after the summer' })).status).toBe(200)
  expect((await decide({ choice: 'later', reason: 'after the summer' })).status).toBe(200)
  await decide({ choice: 'accepted' })
  const [decided] = await proposals()
  expect(decided?.choice).toBe('accepted')
  expect(decided?.steps.map(({ choice, reason, byName, calls: then }) => [choice, reason, byName, then])).toEqual([
    ['later', 'after the summer', 'mayor', 12],
    ['accepted', '', 'mayor', 12],
  ])
  for (let n = 2; n < 100; n += 1) expect((await decide({ choice: 'later', reason: `reason ${n}` })).status).toBe(200)
  expect((await decide({ choice: 'accepted' })).body).toMatchObject({ code: 'stepsFull' })
})
