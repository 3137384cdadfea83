import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { sheetRows } from '../../api/lists/xlsx/sheetRows.ts'
import { openWorkbook } from '../../api/lists/xlsx/workbook.ts'
import { zipParts } from '../../api/lists/xlsx/zipParts.ts'
import { MailFault, type MailService, type OutgoingMail } from '../../api/mail/mailService.ts'
import { ReviewMails } from '../../api/quality/reviewMails.ts'
import { Reviews } from '../../api/quality/reviews.ts'
import { DailyFacts } from '../../api/reports/dailyFacts.ts'
import { hours, minutes } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { CAUSES } from '../../models/domain/quality/cause.ts'
import type { Review } from '../../models/domain/quality/review.ts'
import { factsOf } from '../../models/domain/reports/requestFacts.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ReviewsView, ReviewView } from '../../models/wire/reviews.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'
import { tablesOf } from '../support/tablesOf.ts'
import { TestClock } from '../support/testClock.ts'

const NOVEMBER = '2026-11'
const review = async (by: OfficePerson, id = NOVEMBER) => (await by.get<ReviewView>(`/api/reviews/${id}`)).body
const write = (by: OfficePerson, version: number, note: string) =>
  by.send<ReviewView & ErrorView>('PUT', `/api/reviews/${NOVEMBER}`, { version, note }, {})
const close = (by: OfficePerson, version: number) =>
  by.send<ReviewView & ErrorView>('POST', `/api/reviews/${NOVEMBER}/close`, { version }, {})

/** One request of the month before this one, which is ready to be reviewed. */
const lastMonth = ({ now }: OfficeDirectory) =>
  tablesOf([factsOf(anyRequest(anyContext(MONDAY_TEN - hours(24 * 28))), now.office.timeZone)])

/** Piotr came after so many minutes, each time. */
async function served(office: TestOffice, ...after: readonly number[]): Promise<readonly string[]> {
  const clerk = await office.visitor('clerk')
  const ids: string[] = []
  for (const each of after) {
    const { id } = await clerk.raise({ person: 'piotr' })
    await office.advance(minutes(each))
    await clerk.makes('arrive', id, { personId: 'piotr' })
    await clerk.makes('finish', id, { outcome: 'settled' })
    ids.push(id)
  }
  return ids
}

const policy = [{ afterMs: 0, unless: 'accepted', call: 'first' }] as const

test('a review prepares itself, is written about by one after the other, and closes when its time is over', async () => {
  const office = await startOffice({ policy })
  const [late] = await served(office, 6, 1, 1)
  let manager = await office.visitor('taxManager')
  await manager.send('POST', `/api/quality/causes/${late}`, { cause: 'stairs' }, {})
  const running = await review(manager)
  expect(running).toMatchObject({ isOver: false, mayWrite: true, mayClose: false, version: 0 })
  expect(running.content).toMatchObject({
    times: { all: { count: 3, nonconforming: 1 } },
    before: { count: 0 },
    causes: { nonconforming: 1, missing: 0 },
    drills: { count: 0 },
  })
  expect((await close(manager, 0)).body).toMatchObject({ code: 'moveNotPossible' })
  expect((await write(manager, 0, 'a chair downstairs\nfewer stairs')).body.note).toBe(
    'a chair downstairs\nfewer stairs',
  )
  // Somebody else has not seen what was written.
  expect((await write(manager, 0, 'two chairs')).status).toBe(409)
  expect((await manager.get('/api/reviews/2027-03')).status).toBe(404)
  // Of the time before there was anything, none.
  expect((await manager.get<ReviewsView>('/api/reviews')).body.reviews.map(({ id }) => id)).toEqual([
    '2026-Q4',
    NOVEMBER,
  ])

  office.clock.set(office.clock.now() + hours(9 * 24))
  manager = await office.visitor('taxManager')
  const both = await Promise.all([close(manager, 1), close(manager, 1)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await write(manager, 2, 'three chairs')).body).toMatchObject({ code: 'moveNotPossible' })
  expect((await manager.get<ReviewsView>('/api/reviews')).body.reviews.find(({ id }) => id === NOVEMBER)).toMatchObject(
    {
      isOver: true,
      closedAt: expect.any(Number),
    },
  )
})

test('what a closed review said stays as it was, also after a restart and a corrected cause', async () => {
  const office = await startOffice({ policy })
  const [late = ''] = await served(office, 6)
  office.clock.set(office.clock.now() + hours(8 * 24))
  const manager = await office.visitor('taxManager')
  expect((await close(manager, 0)).body).toMatchObject({ closedByName: 'taxManager' })
  const { content } = await review(manager)
  expect(content.causes).toMatchObject({ missing: 1 })
  await manager.send('POST', `/api/quality/causes/${late}`, { cause: 'stairs' }, {})
  await office.restart()
  const again = await review(await office.visitor('taxManager'))
  expect(again.content).toEqual(content)
  // The month that goes on knows it.
  expect((await review(manager, '2026-12')).content.causesBefore).toMatchObject({ missing: 0 })
})

test('of a month that is forgotten, the open review says that its causes are, and calls none of them missing', async () => {
  const office = await startOffice({ policy })
  const [late] = await served(office, 6, 6)
  await (await office.visitor('taxManager')).send('POST', `/api/quality/causes/${late}`, { cause: 'stairs' }, {})
  await office.restart({ downMs: hours(24 * 375) })
  await office.advance(minutes(10))
  const manager = await office.visitor('taxManager')
  expect((await review(manager)).content.causes).toMatchObject({ nonconforming: 2, forgottenTo: '2026-11-23' })
  // Beside the next month, of which everything is still known.
  const { content } = await review(manager, '2026-12')
  expect(content.causes).not.toHaveProperty('forgottenTo')
  expect(content.causesBefore).toMatchObject({ forgottenTo: '2026-11-23' })
  const { bytes } = await manager.file(`/api/reviews/${NOVEMBER}/export?format=csv`)
  expect(bytes.toString('utf8')).toContain('Niezgodności bez przyczyny;usunięte;0')
  const { reviews, quality } = textsFor('pl')
  const parts = await zipParts((await manager.file(`/api/reviews/${NOVEMBER}/export?format=xlsx`)).bytes)
  const workbook = await openWorkbook(parts)
  const part = workbook.sheets.find(({ name }) => name === reviews.causes.title)?.part ?? ''
  const { rows } = await sheetRows(parts, part, workbook, { rows: 100, columns: 10 })
  expect(rows.map(({ cells }) => cells).slice(1)).toEqual(
    [...CAUSES.map((cause) => quality.causes[cause]), quality.missing].map((name) => [name, reviews.forgotten, '0']),
  )
})

test('the next review opens with what was done, and asks whether it helped', async () => {
  const office = await startOffice({ policy })
  await served(office, 6)
  const manager = await office.visitor('taxManager')
  const body = { cause: 'stairs', what: 'a chair', ownerId: 'piotr', dueOn: '2026-12-01' }
  await manager.send('POST', '/api/quality/actions', body, { 'idempotency-key': 'an-action-of-a-test' })
  expect((await review(manager)).toJudge).toEqual([])
  await manager.send('POST', '/api/quality/actions/2026-1/finish', {}, {})
  expect((await review(manager)).toJudge).toMatchObject([{ id: '2026-1', state: 'done' }])
  await manager.send('POST', '/api/quality/actions/2026-1/helped', {}, {})
  const { toJudge, content } = await review(manager)
  expect(toJudge).toEqual([])
  expect(content.actions).toMatchObject([{ id: '2026-1', state: 'helped' }])
})

test('an auditor reads counts of five and more, of an open review and of a closed one, and takes them along', async () => {
  const office = await startOffice({ policy })
  await served(office, 6, 6, 1)
  const reads = async () => {
    const told = await review(await office.visitor('auditor'))
    expect(told).toMatchObject({ mayWrite: false, mayClose: false })
    expect(told.content.times.all.count).toBeNull()
    expect(told.content.causes.nonconforming).toBeNull()
    expect(JSON.stringify(told)).not.toContain('taxManager')
  }
  await reads()
  office.clock.set(office.clock.now() + hours(8 * 24))
  await close(await office.visitor('taxManager'), 0)
  await reads()
  const auditor = await office.visitor('auditor')
  const { bytes, name } = await auditor.file(`/api/reviews/${NOVEMBER}/export?format=csv`)
  expect(name).toContain(NOVEMBER)
  expect(bytes.toString('utf8')).toContain('<5')
  expect((await auditor.file(`/api/reviews/${NOVEMBER}/export?format=xlsx`)).bytes.subarray(0, 2).toString()).toBe('PK')
  const noted = (await office.memory.securityLog.since(0)).map(({ what }) => what)
  expect(noted).toEqual(expect.arrayContaining(['closeReview', 'exportReview']))
})

test('an auditor is told of drills nothing that could be had by subtraction', async () => {
  const office = await startOffice({ policy })
  const { drills } = office.memory
  const run = (id: string, called: number, heard: number) =>
    drills.insert({
      id,
      version: 1,
      key: id,
      digest: id,
      by: 'manager',
      scope: { kind: 'everybody' },
      startedAt: office.clock.now() - Number(id),
      endsAt: office.clock.now(),
      endedAt: office.clock.now(),
      calls: Array.from({ length: called }, (_, n) => ({
        personId: `person${n}`,
        reach: 'proven',
        ...(n < heard ? { answeredAt: office.clock.now() } : {}),
      })),
    })
  await run('1', 9, 9)
  await run('2', 3, 2)
  await run('3', 7, 6)
  await run('4', 0, 0)
  const drillsTo = async (who: 'auditor' | 'taxManager') => (await review(await office.visitor(who))).content.drills
  const numbers = (each: Awaited<ReturnType<typeof drillsTo>>['each']) =>
    each?.map(({ called, heard }) => [called, heard])
  const [whole, told] = [await drillsTo('taxManager'), await drillsTo('auditor')]
  expect(numbers(whole.each)).toEqual([
    [9, 9],
    [3, 2],
    [7, 6],
    [0, 0],
  ])
  expect(told).toMatchObject({ count: 4, called: 19, heard: 17 })
  expect(numbers(told.each)).toEqual([
    [9, 9],
    [null, null],
    [null, null],
    [0, 0],
  ])
})

test('it holds interpreters, alternative access and proven minutes; the workbook has a sheet for each thing', async () => {
  const office = await startOffice({ policy })
  await served(office, 6, 1)
  await office.device('ewa')
  await office.advance(minutes(20))
  const manager = await office.visitor('taxManager')
  const { content } = await review(manager)
  expect(content.alternatives).toMatchObject([{ building: 'main', reason: 'building', cases: 2, nobodyCame: 0 }])
  expect(content.interpreters?.map(({ asked }) => asked)).toEqual([0, 0, 0])
  expect(content.proven).toMatchObject({ daysCounted: 1, shareBefore: null })
  const pin = content.proven?.matters.find(({ matterId }) => matterId === 'pin')
  expect(pin?.proven).toBeGreaterThan(10)
  expect(content.proven?.matters[0]).toMatchObject({ proven: 0 })
  const { bytes } = await manager.file(`/api/reviews/${NOVEMBER}/export?format=xlsx`)
  const sheets = (await openWorkbook(await zipParts(bytes))).sheets.map(({ name }) => name)
  const { reviews, times } = textsFor('pl')
  expect(sheets).toEqual([
    reviews.sheets.review,
    reviews.sheets.weeks,
    reviews.sheets.definitions,
    reviews.causes.title,
    reviews.actions.title,
    reviews.drills.title,
    reviews.proven.title,
    reviews.interpreters,
    reviews.alternatives.title,
  ])
  const told = await review(await office.visitor('auditor'))
  // Of a matter of one person the minutes are that person's.
  expect(told.content.proven?.matters.map(({ matterId }) => matterId)).not.toContain('pin')
  expect(told.content.alternatives).toMatchObject([{ cases: null }])
  expect(times.figures.proven).toBe(reviews.proven.title)
})

function withMail(): Directory {
  const directory = smallOffice({ policy })
  const employees = [...directory.employees.values()].map((each) => ({ ...each, email: `${each.id}@office.example` }))
  return { ...directory, employees: new Map(employees.map((each) => [each.id, each])) }
}

test('the quality representative hears once, when the office opens, that a month is ready, and tries again after a fault', async () => {
  const mails: OutgoingMail[] = []
  let isUp = false
  const mail: MailService = {
    async send(each) {
      if (!isUp) throw new MailFault('server', false, 'down')
      mails.push(each)
    },
    probe: async () => {},
  }
  const office = await startOffice({
    directory: withMail(),
    mail,
    publicOrigin: 'https://parter.office.example',
    expectErrors: true,
  })
  await served(office, 6)
  // Tuesday, 1 December: the office is open, and its mail server is not.
  office.clock.set(office.clock.now() + hours(8 * 24))
  await office.advance(hours(1))
  expect(mails).toEqual([])
  isUp = true
  const open = await review(await office.visitor('taxManager'))
  await office.advance(hours(1))
  expect(mails.map(({ to, text }) => [to, text.includes('/review/2026-11')])).toEqual([
    ['auditor@office.example', true],
  ])
  // Whoever had it open meanwhile has seen all that it says.
  expect((await write(await office.visitor('taxManager'), open.version, 'a chair')).status).toBe(200)
  expect((await write(await office.visitor('mayor'), open.version, 'two chairs')).status).toBe(409)
  await office.advance(hours(2))
  await office.restart()
  await office.advance(hours(1))
  expect(mails).toHaveLength(1)
})

test('an address that the mail server refuses for good is tried once', async () => {
  const tried: string[] = []
  const mail: MailService = {
    async send({ to }) {
      tried.push(to)
      throw new MailFault('person', true, '550')
    },
    probe: async () => {},
  }
  const office = await startOffice({ directory: withMail(), mail, publicOrigin: 'https://parter.office.example' })
  await served(office, 6)
  office.clock.set(office.clock.now() + hours(8 * 24))
  await office.advance(hours(1))
  expect(tried.filter((to) => to === 'auditor@office.example')).toHaveLength(1)
  await office.advance(hours(2))
  expect(tried.filter((to) => to === 'auditor@office.example')).toHaveLength(1)
})

test('where its figures cannot be shown yet, a review is not written either: no note is stored and refused', async () => {
  const office = await startOffice()
  const manager = await office.visitor('manager')
  const { since } = DailyFacts.prototype
  const notReady = new Refusal('figuresNotReady', { daysLeft: 1, retryAfterMs: 1_000 })
  Object.assign(DailyFacts.prototype, { since: () => Promise.reject(notReady) })
  try {
    expect((await write(manager, 0, 'fewer stairs')).status).toBe(503)
  } finally {
    Object.assign(DailyFacts.prototype, { since })
  }
  expect(await review(manager)).toMatchObject({ version: 0, note: '' })
  expect((await write(manager, 0, 'fewer stairs')).body).toMatchObject({ version: 1, note: 'fewer stairs' })
})

test('of two servers one mails: the other looks at nothing', async () => {
  const time = new TestClock(MONDAY_TEN)
  const directory = new OfficeDirectory({ directory: withMail(), version: 1 }, pino({ level: 'silent' }))
  const tables = lastMonth(directory)
  const store = Object.assign(new MemoryStore(({ id }: Review) => id), { isShared: true })
  const mails: string[] = []
  const server = async (isFirst: boolean) => {
    const platform = platformAt(time)
    const reviews = new Reviews({ ...platform, store, directory, securityLog: {} as never })
    await reviews.load()
    const people = { actor: (id: string) => ({ roles: id === 'auditor' ? ['auditor'] : [] }), languageOf: () => 'pl' }
    return new ReviewMails({
      ...platform,
      directory,
      reviews,
      accounts: people as never,
      dailyFacts: { since: async () => tables } as never,
      service: { send: async ({ to }: OutgoingMail) => void mails.push(`${to} ${isFirst}`), probe: async () => {} },
      origin: '',
      isItsTurn: () => isFirst,
    })
  }
  const [first, second] = [await server(true), await server(false)]
  await Promise.all([second.look(), first.look()])
  expect(mails).toEqual(['auditor@office.example true'])
})
