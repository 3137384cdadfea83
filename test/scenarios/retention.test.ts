import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hours, minutes } from '../../models/domain/clock.ts'
import { OUTCOMES, type Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { ChainCheck } from '../../models/store/auditChain.ts'
import type { Store } from '../../models/store/store.ts'
import type { ResponseTimes } from '../../models/wire/reports.ts'
import type { RetentionView } from '../../models/wire/retention.ts'
import type { StoriesView } from '../../models/wire/stories.ts'
import { wouldForget } from '../../scripts/retention.ts'
import { anyContext, anyRequest } from '../support/anyContext.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

const DAY_MS = hours(24)
const KEPT_DAYS = 365
/** It looks every ten minutes, and believes a clock that has stood unset for as long. */
const LOOK = minutes(10)

/** What ended long ago, as the requests of that day left it. */
function ended(at: number, index: number): Request {
  const matterId = index % 3 === 0 ? 'tax' : 'idCard'
  const needs = index % 2 === 0 ? (['wheelchair'] as const) : ([] as const)
  const raised = anyRequest(anyContext(MONDAY_TEN), { target: { kind: 'matter', matterId }, needs })
  const { day } = localTime(at, 'Europe/Warsaw')
  const { dueAt: _due, ...request } = raised
  return {
    ...request,
    day,
    raisedAt: at,
    waitsFrom: at,
    status: 'ended',
    arrivedAt: at + minutes(index % 17),
    endedAt: at + minutes(30),
    ending: { outcome: OUTCOMES[index % OUTCOMES.length] ?? 'settled' },
  }
}

/** Two a day, at changing hours, of so many days up to that one. */
const past = (lastDaysAgo: number, days: number): readonly Request[] =>
  Array.from({ length: days * 2 }, (_, index) =>
    ended(MONDAY_TEN - (lastDaysAgo + Math.floor(index / 2)) * DAY_MS + hours(index % 7) - hours(1), index),
  )

/** A whole month of which nothing but its counts is kept any more, and others. */
const QUESTIONS = [
  'from=2025-09-01&to=2025-09-30',
  'from=2025-09-01&to=2025-10-31',
  'from=2025-09-01&to=2025-09-30&weekday=2',
  'from=2025-09-01&to=2025-09-30&hourFrom=9&hourTo=12',
  'from=2025-09-01&to=2025-09-30&need=wheelchair',
  'from=2025-09-01&to=2025-09-30&matter=tax',
  'days=365',
]

async function figures(office: TestOffice): Promise<readonly Partial<ResponseTimes>[]> {
  const supervisor = await office.visitor('mayor')
  const answers = []
  for (const question of QUESTIONS) {
    const reply = await supervisor.get<ResponseTimes>(`/api/reports/response-times?${question}`)
    expect(reply.status).toBe(200)
    // When it was asked moves on. Weeks, and the days before a month, are not known of what is known by its month.
    const { asOf: _asOf, from: _from, to: _to, weeks: _weeks, previous: _previous, ...told } = reply.body
    answers.push(told)
  }
  return answers
}

const night = async (office: TestOffice): Promise<void> => {
  await office.restart()
  await office.advance(LOOK)
}

test('visits that are older than a year go at night, a day that is not stays, and every figure is as it was', async () => {
  const office = await startOffice()
  await office.requests.insertMany([...past(KEPT_DAYS + 1, 100), ...past(KEPT_DAYS - 3, 3)])
  const before = await figures(office)
  expect(before.every(({ all }) => (all?.count ?? 0) > 5)).toBe(true)
  await night(office)
  expect(await office.requests.countUpTo('2025-11-22')).toBe(0)
  expect(await office.requests.countUpTo('2025-11-26')).toBe(6)
  expect(await figures(office)).toEqual(before)
  // And again from the store alone.
  await office.restart()
  expect(await figures(office)).toEqual(before)
  // Two days later two days more.
  await office.restart({ downMs: 2 * DAY_MS })
  await office.advance(LOOK)
  expect(await office.requests.countUpTo('2025-11-26')).toBe(4)
})

test('of a month that is known as a whole, a part is told as the whole, and no week', async () => {
  const office = await startOffice()
  await office.requests.insertMany(past(KEPT_DAYS + 1, 100))
  const supervisor = await office.visitor('mayor')
  const ask = async (question: string) =>
    (await supervisor.get<ResponseTimes>(`/api/reports/response-times?${question}`)).body
  const whole = await ask('from=2025-09-01&to=2025-09-30')
  expect(whole.weeks.length).toBeGreaterThan(0)
  await night(office)
  const part = await ask('from=2025-09-10&to=2025-09-12')
  expect({ from: part.from, to: part.to, all: part.all }).toEqual({ from: whole.from, to: whole.to, all: whole.all })
  expect(part.weeks).toEqual([])
  // Compared with the month before, as a whole as well.
  const october = await ask('from=2025-10-06&to=2025-10-06')
  expect(october.previous).toEqual(whole.all)
})

test('a period of which the one before has a hole is compared with nothing, whole months with as many', async () => {
  const office = await startOffice()
  await office.requests.insertMany([...past(KEPT_DAYS + 1, 100), ...past(300, 60)])
  await night(office)
  const supervisor = await office.visitor('mayor')
  const previous = async (question: string) =>
    (await supervisor.get<ResponseTimes>(`/api/reports/response-times?${question}`)).body.previous.count
  // It would begin in the middle of August.
  expect(await previous('from=2025-12-01&to=2026-03-15')).toBe(0)
  // September to November, all that is known of it.
  const told = await Promise.all(['2025-09', '2025-10', '2025-11'].map((month) => countOf(supervisor, month)))
  expect(await previous('from=2025-12-01&to=2026-02-28')).toBe(told.reduce((sum, count) => sum + count, 0))
  const { bytes } = await supervisor.file('/api/reports/response-times/export?format=csv&from=2025-12-01&to=2026-03-15')
  expect(bytes.toString()).not.toContain('previous')
  const { bytes: whole } = await supervisor.file(
    '/api/reports/response-times/export?format=csv&from=2025-12-01&to=2026-02-28',
  )
  expect(whole.toString()).toContain('previous;;;2025-09-01;2025-11-30;')
})

test('five stories are told of what is kept, whatever longer waits were forgotten', async () => {
  const office = await startOffice()
  await office.requests.insertMany([...past(KEPT_DAYS + 1, 100), ...past(300, 3)])
  await night(office)
  const supervisor = await office.visitor('mayor')
  const question = 'from=2025-09-01&to=2026-03-15'
  const { stories } = (await supervisor.get<StoriesView>(`/api/reports/stories?${question}`)).body
  expect(stories).toHaveLength(5)
})

async function countOf(supervisor: OfficePerson, month: string): Promise<number> {
  const question = `from=${month}-01&to=${month}-${month === '2025-10' ? 31 : 30}`
  const { body } = await supervisor.get<ResponseTimes>(`/api/reports/response-times?${question}`)
  return body.all.count ?? 0
}

test('a run that is killed in the middle goes on where it was, and counts nobody twice', async () => {
  let failures = 1
  const spoil = (store: Store): Store => ({
    ...store,
    requests: {
      ...store.requests,
      async removeOfDay(day, count) {
        if (day === '2025-10-01' && failures-- > 0) {
          await store.requests.removeOfDay(day, 1)
          throw new Error('killed')
        }
        return store.requests.removeOfDay(day, count)
      },
    },
  })
  const office = await startOffice({ spoil, expectErrors: true })
  await office.requests.insertMany(past(KEPT_DAYS + 1, 100))
  const before = await figures(office)
  await night(office)
  expect(office.errorsLogged().join()).toContain('killed')
  expect(await office.requests.countUpTo('2025-11-22')).toBeGreaterThan(0)
  expect(await figures(office)).toEqual(before)
  await office.advance(LOOK)
  expect(await office.requests.countUpTo('2025-11-22')).toBe(0)
  expect(await figures(office)).toEqual(before)
})

test('killed between its month and its own facts, a day is gone from these after the next run', async () => {
  let failures = 1
  const spoil = (store: Store): Store => ({
    ...store,
    facts: {
      ...store.facts,
      async remove(day) {
        if (day === '2025-10-01' && failures-- > 0) throw new Error('killed')
        await store.facts.remove(day)
      },
    },
  })
  const office = await startOffice({ spoil, expectErrors: true })
  await office.requests.insertMany(past(KEPT_DAYS + 1, 100))
  const before = await figures(office)
  const days = async () => (await office.memory.facts.read('2025-10-01', '2025-10-02')).map(({ day }) => day)
  await night(office)
  expect(office.errorsLogged().join()).toContain('killed')
  expect(await days()).toEqual(['2025-10-01', '2025-10-02'])
  await office.advance(LOOK)
  expect(await days()).toEqual([])
  expect(await figures(office)).toEqual(before)
})

test('the chain of the security log holds where a run is killed when it has cut the links, and says so once', async () => {
  let failures = 1
  const spoil = (store: Store): Store => ({
    ...store,
    securityLog: {
      ...store.securityLog,
      async cutLinks(...what) {
        const cut = await store.securityLog.cutLinks(...what)
        if (cut > 0 && failures-- > 0) throw new Error('killed')
        return cut
      },
    },
  })
  const office = await startOffice({ spoil, expectErrors: true })
  const { securityLog } = office.memory
  const at = MONDAY_TEN - (KEPT_DAYS + 1) * DAY_MS
  await securityLog.append({ at, what: 'readMessage', result: 'done', personId: 'ewa', object: 'a message' })
  await night(office)
  expect(office.errorsLogged().join()).toContain('killed')
  await office.advance(LOOK)
  const check = new ChainCheck()
  const said: unknown[] = []
  for await (const entry of office.memory.securityLog.chain()) {
    check.add(entry)
    if (entry.what === 'readMessage') expect(entry).not.toHaveProperty('object')
    if (entry.what === 'forgetVisits') said.push(entry.object)
  }
  expect(check.result()).not.toHaveProperty('broken')
  expect(said).toEqual(['2025-11-22'])
})

test('nothing is forgotten while somebody is being called', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  await office.requests.insertMany(past(KEPT_DAYS + 1, 2))
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await clerk.makes('arrive', id, {})
  await office.advance(LOOK)
  expect(await office.requests.countUpTo('2025-11-22')).toBe(4)
  await clerk.makes('finish', id, { outcome: 'settled' })
  await office.advance(LOOK)
  expect(await office.requests.countUpTo('2025-11-22')).toBe(0)
})

test('the administrator and the command say beforehand what would go, and change nothing', async () => {
  const office = await startOffice()
  await office.requests.insertMany(past(KEPT_DAYS + 1, 10))
  const admin = await office.visitor('admin')
  const asked = async () => (await admin.get<RetentionView>('/api/retention')).body
  const due = { upTo: '2025-11-22', visits: 0, requests: 20, notes: 0 }
  expect(await asked()).toEqual({ keptDays: KEPT_DAYS, due })
  const { backend } = office.memory
  if (backend.kind === 'embedded') {
    const address = { dataDir: backend.connection.host }
    expect(await wouldForget(address, { retentionDays: KEPT_DAYS }, office.clock.now())).toEqual(due)
  }
  expect((await asked()).due.requests).toBe(20)
  await night(office)
  expect(await asked()).toMatchObject({ forgottenTo: '2025-11-22', due: { requests: 0 } })
})

const NOTE = 'prosi o spokojne miejsce przy oknie'

test('the note of a visit that nobody ends goes after thirty days, from its requests too', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const { id, code, visitId } = await clerk.raise({ matter: 'idCard', note: NOTE })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, {})
  await office.restart({ downMs: 29 * DAY_MS })
  await office.advance(LOOK)
  expect(await clerk.request(id)).toMatchObject({ note: NOTE, leftoverSince: expect.any(Number) })
  await office.restart({ downMs: DAY_MS })
  await office.advance(LOOK)
  expect(await clerk.request(id)).not.toHaveProperty('note')
  expect(await office.memory.visits.find(visitId)).not.toHaveProperty('note')
})

/** Every byte that the store has on disk: its file, its log, and whatever lies beside them. */
function bytesOf(dataDir: string): string {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n')
}

test('a year later nothing of a visit is left anywhere in the files, whether somebody has ended it or not', async () => {
  const office = await startOffice()
  const { backend } = office.memory
  const [clerk, ewa, taxManager] = await office.devices('clerk', 'ewa', 'taxManager')
  const traces: string[] = [NOTE]
  for (const isEnded of [true, false]) {
    const { id, code, visitId } = await clerk.raise({ matter: 'idCard', needs: ['wheelchair'], note: NOTE })
    await ewa.expectPage(code)
    // Noted in the security log, as somebody of another unit.
    await taxManager.makes('takeOver', id, {})
    if (isEnded) await clerk.makes('finish', id, { outcome: 'byPhone' })
    const cause = { id, version: 1, raisedAt: office.clock.now(), steps: [], skippedBy: ['ewa'] }
    await office.memory.givenCauses.insert(cause)
    traces.push(id, visitId, (await office.requests.find(id))?.raiseKey ?? '')
  }
  // Among many others, so that pages are split, filled again and merged.
  for (let ago = 0; ago < 100; ago += 10) await office.requests.insertMany(past(ago, 10))
  const isStored = async (trace: string) =>
    trace === NOTE
      ? (await clerk.board()).some(({ note }) => note === NOTE)
      : bytesOf(backend.connection.host).includes(trace)
  if (backend.kind === 'embedded')
    for (const trace of traces) expect([trace, await isStored(trace)]).toEqual([trace, true])
  await office.restart({ downMs: (KEPT_DAYS + 101) * DAY_MS })
  await office.advance(LOOK)
  expect(await office.requests.firstDay()).toBeUndefined()
  expect(await office.memory.visits.countUpTo('9999')).toBe(0)
  expect((await office.memory.securityLog.since(0)).filter(({ what }) => what === 'readNeeds')).toEqual([
    expect.not.objectContaining({ object: expect.anything() }),
    expect.not.objectContaining({ object: expect.anything() }),
  ])
  if (backend.kind !== 'embedded') return
  const left = bytesOf(office.memory.backend.connection.host)
  for (const trace of traces) expect([trace, left.includes(trace)]).toEqual([trace, false])
  // Nor of those that were written between them.
  expect(left).not.toContain('"wheelchair"')
})

test('a day that another server puts into its month meanwhile is counted once', async () => {
  let isBeingPutAway = false
  let looks = 0
  const office = await startOffice({
    spoil: (store: Store): Store => ({
      ...store,
      monthFacts: {
        ...store.monthFacts,
        lastDay: () => (isBeingPutAway ? Promise.resolve(undefined) : store.monthFacts.lastDay()),
        async read(from, to) {
          if (isBeingPutAway && from === to) looks += 1
          // The first time, when the day is counted, the other server has not come so far.
          if (looks === 1) return []
          isBeingPutAway = false
          return store.monthFacts.read(from, to)
        },
      },
    }),
  })
  const lastOfAMonth =
    KEPT_DAYS + 1 + Number(localTime(MONDAY_TEN - (KEPT_DAYS + 1) * DAY_MS, 'Europe/Warsaw').day.slice(8))
  const requests = past(lastOfAMonth, 20)
  await office.requests.insertMany(requests)
  await night(office)
  const before = await figures(office)
  // What the other server has not removed yet, and this one saw before it was put away.
  await office.requests.insertMany(requests.slice(0, 2))
  isBeingPutAway = true
  await night(office)
  expect(isBeingPutAway).toBe(false)
  expect(await figures(office)).toEqual(before)
  expect(await office.requests.firstDay()).toBeUndefined()
})
