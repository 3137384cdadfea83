import { steadyClock } from '../../api/clock.ts'
import { badMonth, historyDays, historyTeller } from '../../api/sample/longHistory.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { isWorkingDay } from '../../api/sample/workingDays.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { writeHistory } from '../../scripts/sampleHistory.ts'
import { newAddress } from '../store/support/backends.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

const { directory } = sampleOffice()
const WISH = { directory, requests: 6_000, seed: 7, until: '2026-11-20' }
const days = historyDays(WISH)
const told = days.map(historyTeller(WISH))
const all = told.flat()
const monthOf = ({ day }: Pick<Request, 'day'>) => day.slice(0, 7)

test('it has as many requests as asked for, on working days of a year, and none twice', () => {
  expect(all).toHaveLength(WISH.requests)
  expect(days.filter(({ day }) => !isWorkingDay(day))).toEqual([])
  expect(days[0]?.day.slice(0, 7)).toBe('2025-11')
  expect(days.at(-1)?.day).toBe('2026-11-20')
  for (const what of ['id', 'raiseKey', 'visitId'] as const)
    expect(new Set(all.map((request) => request[what])).size).toBe(WISH.requests)
  expect(new Set(all.map((request) => `${request.day} ${codeOf(request)}`)).size).toBe(WISH.requests)
})

test('the same seed tells the same day, whatever was told before it', () => {
  const day = days[100]
  if (!day) throw new Error('There are fewer days than that.')
  expect(historyTeller(WISH)(day).map(({ id, raisedAt }) => [id, raisedAt])).toEqual(
    told[100]?.map(({ id, raisedAt }) => [id, raisedAt]),
  )
  expect(historyDays({ ...WISH, seed: 8 })).not.toEqual(days)
})

test('everything in a request lies on its own day, in order and in opening hours', () => {
  for (const request of all) {
    const moments = [request.raisedAt, ...request.history.map(({ at }) => at), request.endedAt ?? 0]
    expect(moments.map((at) => localTime(at, directory.office.timeZone).day)).toEqual(moments.map(() => request.day))
    expect(request.pages.every(({ firstRungAt }) => firstRungAt >= request.raisedAt)).toBe(true)
    expect(request).toMatchObject({ status: 'ended', sample: true })
  }
})

test('summer is quiet, Mondays are busy, and one month is bad', () => {
  const perDay = (which: (day: string) => boolean) => {
    const some = days.filter(({ day }) => which(day))
    return some.reduce((sum, { count }) => sum + count, 0) / some.length
  }
  expect(perDay((day) => /-0[78]-/.test(day))).toBeLessThan(0.85 * perDay((day) => /-0[123]-/.test(day)))
  const weekday = (day: string) => new Date(`${day}T12:00Z`).getUTCDay()
  expect(perDay((day) => weekday(day) === 1)).toBeGreaterThan(perDay((day) => weekday(day) === 5))
  const bad = badMonth(WISH)
  const wait = (requests: readonly Request[]) =>
    requests.reduce((sum, { raisedAt, endedAt = raisedAt }) => sum + endedAt - raisedAt, 0) / requests.length
  const others = all.filter((request) => monthOf(request) !== bad)
  expect(wait(all.filter((request) => monthOf(request) === bad))).toBeGreaterThan(1.1 * wait(others))
})

const clock = steadyClock(new TestClock(Date.parse('2026-11-23T08:00:00Z')))
const wish = { requests: 400, seed: 7, until: '2026-11-20' }

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) {
    await store.close()
    await store.backend.erase()
  }
})

async function emptyStore(): Promise<Store> {
  const store = await openStore(newAddress())
  stores.push(store)
  return store
}

async function written(store: Store): Promise<number> {
  return store.requests.countUpTo('9999-12-31')
}

test('stopped half-way it goes on where it was, and done it writes nothing more', async () => {
  const store = await emptyStore()
  let parts = 0
  const tell = (): void => undefined
  const first = await writeHistory(store, wish, { clock, tell, isStopped: () => ++parts > 60 })
  expect(first).toBeLessThan(200)
  expect(await written(store)).toBe(first)
  expect(await writeHistory(store, wish, { clock, tell })).toBe(400 - first)
  expect(await written(store)).toBe(400)
  expect(await store.visits.countUpTo('9999-12-31')).toBe(400)
  expect(await writeHistory(store, wish, { clock, tell })).toBe(0)
  await expect(writeHistory(store, { ...wish, requests: 500 }, { clock, tell })).rejects.toThrow('another history')
}, 60_000)

test.each(['requests', 'visits'] as const)(
  'killed after it has written %s of a day, it goes on with nothing left out',
  async (last) => {
    const store = await emptyStore()
    let parts = 0
    const killed =
      <T>(write: (given: T) => Promise<unknown>) =>
      async (given: T): Promise<never> => {
        await write(given)
        if (++parts === 30) throw new Error('killed')
        return undefined as never
      }
    const dying: Store =
      last === 'requests'
        ? { ...store, requests: { ...store.requests, insertMany: killed(store.requests.insertMany) } }
        : { ...store, visits: { ...store.visits, insert: killed(store.visits.insert) } }
    const disclosure = { clock, tell: () => undefined }
    await expect(writeHistory(dying, wish, disclosure)).rejects.toThrow('killed')
    await writeHistory(store, wish, disclosure)
    expect(await written(store)).toBe(400)
    expect(await store.visits.countUpTo('9999-12-31')).toBe(400)
  },
  60_000,
)

test('a store that has not answered and has written all the same is not written twice', async () => {
  const store = await emptyStore()
  let failures = 0
  const requests = {
    ...store.requests,
    insertMany: async (some: readonly Request[]) => {
      await store.requests.insertMany(some)
      failures += 1
      if (failures % 50 === 1) throw new StoreUnavailable('deadline', 'no answer')
    },
  }
  const after = (_ms: number, call: () => void) => {
    setImmediate(call)
    return () => undefined
  }
  const atOnce = { now: () => clock.now(), after }
  expect(await writeHistory({ ...store, requests }, wish, { clock: atOnce, tell: () => undefined })).toBe(400)
  expect(failures).toBeGreaterThan(50)
  expect(await written(store)).toBe(400)
}, 60_000)

test('into a real office, or beside requests of another origin, nothing is written', async () => {
  const store = await emptyStore()
  await store.requests.insert({ ...anyRequest(anyContext(MONDAY_TEN)) })
  const disclosure = { clock, tell: () => undefined }
  await expect(writeHistory(store, wish, disclosure)).rejects.toThrow('not of this history')
  await store.directory.write(smallOffice())
  await expect(writeHistory(store, wish, disclosure)).rejects.toThrow('A real office')
  expect(await written(store)).toBe(1)
}, 60_000)
