import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { DailyFacts } from '../../api/reports/dailyFacts.ts'
import { responseTimesOf } from '../../api/reports/responseTimes.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import { withDay } from '../../models/domain/reports/monthFacts.ts'
import { factsOf } from '../../models/domain/reports/requestFacts.ts'
import { OUTCOMES, type Outcome, type Request } from '../../models/domain/request/request.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { openStore, type Store } from '../../models/store/store.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { officeAddress } from '../support/officeAddress.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { tablesOf } from '../support/tablesOf.ts'
import { TestClock } from '../support/testClock.ts'

const DAYS = 30
const directory = new OfficeDirectory({ directory: smallOffice(), version: 1 }, pino({ level: 'silent' }))
const clock = new TestClock(MONDAY_TEN)

let store: Store
/** Which days were read request by request. */
const read: string[] = []

beforeEach(async () => {
  store = await openStore(officeAddress())
  clock.set(MONDAY_TEN)
  read.splice(0)
})
afterEach(() => store.backend.erase())

/** `newSlice`: for how long days are read before somebody else has their turn. */
function newBook(
  facts = store.facts,
  newSlice?: () => { readonly isOver: boolean },
): { book: DailyFacts; saved: (request: Request) => void } {
  const ofDay = (day: string) => {
    read.push(day)
    return store.requests.ofDay(day)
  }
  const book = new DailyFacts({
    clock,
    requests: { ...store.requests, ofDay },
    facts,
    months: store.monthFacts,
    directory,
    ...(newSlice ? { newSlice } : {}),
  })
  let saved: (request: Request) => void = () => undefined
  book.follow({ onSaved: (listener: typeof saved) => (saved = listener) } as never)
  return { book, saved: (request) => saved(request) }
}

/** At any time of day: what a clerk may not do by night, the clocks do. */
const raised = (at: number, order = {}): Request => ({
  ...anyRequest(anyContext(MONDAY_TEN), order),
  raisedAt: at,
  waitsFrom: at,
  day: localTime(at, directory.now.office.timeZone).day,
})
const ended = (request: Request, afterMs: number, outcome: Outcome = 'settled'): Request => ({
  ...request,
  version: request.version + 1,
  status: 'ended',
  arrivedAt: request.raisedAt + afterMs,
  endedAt: request.raisedAt + afterMs + minutes(5),
  ending: { outcome },
})

const reportFrom = (tables: readonly FactsTable[], now: number) =>
  responseTimesOf(tables, { query: { days: DAYS }, directory: directory.now, now, actor: { roles: ['supervisor'] } })
const report = async (book: DailyFacts) => {
  const now = clock.now()
  return reportFrom(await book.since(now - 2 * DAYS * hours(24)), now)
}
const recount = (requests: readonly Request[]) =>
  reportFrom(tablesOf(requests.map((each) => factsOf(each, directory.now.office.timeZone))), clock.now())

/** Two weeks until this morning, across the night on which the clocks went back. */
function somePast(): readonly Request[] {
  clock.set(Date.parse('2026-11-02T09:00:00Z'))
  let random = 7
  const below = (limit: number): number => {
    random = (random * 48_271) % 2_147_483_647
    return random % limit
  }
  return Array.from({ length: 300 }, () => {
    const at = clock.now() - hours(24 * 14) + below(hours(24 * 14) - hours(3))
    const matterId = below(3) === 0 ? 'tax' : 'idCard'
    const request = raised(at, { target: { kind: 'matter', matterId } })
    return ended(request, below(minutes(40)), OUTCOMES[below(OUTCOMES.length)])
  })
}

test('what the book says is what a recount of every request says, before and after it is packed, and after a restart', async () => {
  const past = somePast()
  await store.requests.insertMany(past)
  const { book } = newBook()
  expect(await report(book)).toEqual(await recount(past))
  expect(await report(book)).toEqual(await recount(past))
  const days = new Set(past.map(({ day }) => day))
  expect((await store.facts.read('2026-10-01', '2026-11-30')).filter(({ rows }) => rows.length > 0)).toHaveLength(
    // Of today nothing is packed.
    [...days].filter((day) => day < '2026-11-02').length,
  )
  read.splice(0)
  expect(await report(newBook().book)).toEqual(await recount(past))
  expect(read).toEqual(['2026-11-02'])
})

test('a packing that is killed half-way goes on where it was', async () => {
  const past = somePast()
  await store.requests.insertMany(past)
  let kept = 0
  const dying = {
    ...store.facts,
    keep: async (table: Parameters<typeof store.facts.keep>[0]) => {
      if (++kept > 5) throw new Error('killed')
      await store.facts.keep(table)
    },
  }
  await expect(report(newBook(dying).book)).rejects.toThrow('killed')
  expect(read).toHaveLength(6)
  const before = read.splice(0)
  expect(await report(newBook().book)).toEqual(await recount(past))
  expect(read.filter((day) => before.includes(day))).toEqual(before.slice(-1))
})

test('of the time before the first request nothing is read or kept, however far back somebody asks', async () => {
  const { book } = newBook()
  const since2000 = Date.parse('2000-01-01T00:00:00Z')
  expect(await book.since(since2000)).toEqual([])
  const first = ended(raised(MONDAY_TEN - hours(48)), minutes(2))
  await store.requests.insert(first)
  const days = ['2026-11-21', '2026-11-22', '2026-11-23']
  expect((await book.since(since2000)).map(({ day }) => day)).toEqual(days)
  expect(read).toEqual(days)
  expect((await store.facts.read('2000-01-01', '2026-12-31')).map(({ day }) => day)).toEqual(days.slice(0, 2))
  // What is forgotten is known by its month, and lies before it.
  await store.monthFacts.keep({ month: '2026-10', upTo: '2026-10-31', ids: [], rows: [] }, undefined)
  const all = await newBook().book.since(since2000)
  expect([all[0]?.day, all.length]).toEqual(['2026-10-01', 31 + 23])
})

test('a day with an open request stays open, and what becomes of it is counted', async () => {
  const yesterday = MONDAY_TEN - hours(24)
  const [left, done] = [raised(yesterday), ended(raised(yesterday), minutes(3))]
  await store.requests.insert(left)
  await store.requests.insert(done)
  const { book, saved } = newBook()
  expect(await report(book)).toMatchObject({ all: { count: 2, open: 1 } })
  expect(await store.facts.read(left.day, left.day)).toEqual([])
  const cleared: Request = { ...ended(left, 0, 'clientLeft'), endedAt: MONDAY_TEN }
  await store.requests.replace(cleared)
  saved(cleared)
  expect(await report(book)).toMatchObject({ all: { count: 2, open: 0 } })
  // Somebody may still take it back.
  expect(await store.facts.read(left.day, left.day)).toEqual([])
  clock.set(MONDAY_TEN + hours(2))
  expect(await report(book)).toEqual(await recount([cleared, done]))
  expect(await store.facts.read(left.day, left.day)).toHaveLength(1)
})

test('today is followed as it happens, a request that changes while the day is being read too', async () => {
  const first = raised(MONDAY_TEN - minutes(10))
  await store.requests.insert(first)
  const { book, saved } = newBook()
  const asked = report(book)
  const changed = ended(first, seconds(30))
  saved(changed)
  await asked
  const second = raised(MONDAY_TEN - minutes(2))
  saved(second)
  saved(changed)
  expect(await report(book)).toEqual(await recount([changed, second]))
  expect(read.filter((day) => day === first.day)).toHaveLength(1)
})

test('what another server raised, and what is put into the past afterwards, is counted', async () => {
  const at = MONDAY_TEN - hours(24)
  const { book } = newBook()
  clock.set(at + minutes(30))
  expect(await report(book)).toMatchObject({ all: { count: 0 } })
  const elsewhere = ended(raised(at), minutes(4))
  await store.requests.insert(elsewhere)
  clock.set(MONDAY_TEN)
  expect(await report(book)).toMatchObject({ all: { count: 1 } })
  const past = [ended(raised(at - hours(48)), minutes(2))]
  await store.requests.insertMany(past)
  expect(await report(newBook().book)).toEqual(await recount([elsewhere, ...past]))
})

test('what another server has put away is no longer told by days here either, and counted once', async () => {
  const at = MONDAY_TEN - hours(72)
  const past = [0, 1, 2].map((days) => ended(raised(at + days * hours(24)), minutes(4)))
  await store.requests.insertMany(past)
  const [here, there] = [newBook().book, newBook().book]
  const putAway = ({ day }: Request) =>
    here.moveAway(day, async (table) => {
      const [month] = await store.monthFacts.read('2026-11', '2026-11')
      await store.monthFacts.keep(withDay(month, table), month)
    })
  const wholeIn = async (book: DailyFacts) => (await book.since(at)).filter(({ isMonth }) => isMonth).length
  for (const request of past.slice(0, 2)) {
    await putAway(request)
    expect(await wholeIn(there)).toBe(await wholeIn(here))
    expect(await report(there)).toMatchObject({ all: { count: 3 } })
  }
})

test('a store that fails in the middle of a day leaves no half of it behind', async () => {
  const past = somePast()
  await store.requests.insertMany(past)
  let failures = 1
  const requests = {
    ...store.requests,
    async *ofDay(day: string) {
      for await (const request of store.requests.ofDay(day)) {
        if (day === '2026-10-26' && failures-- > 0) throw new Error('away')
        yield request
      }
    },
  }
  const book = new DailyFacts({ clock, requests, facts: store.facts, months: store.monthFacts, directory })
  await expect(report(book)).rejects.toThrow('away')
  expect(await report(book)).toEqual(await recount(past))
})

test('a store that takes no writes can still be reported on', async () => {
  const past = somePast()
  await store.requests.insertMany(past)
  let full = true
  const facts = {
    ...store.facts,
    keep: async (table: Parameters<typeof store.facts.keep>[0]) => {
      if (full) throw new StoreUnavailable('full', 'no room')
      await store.facts.keep(table)
    },
  }
  const { book } = newBook(facts)
  expect(await report(book)).toEqual(await recount(past))
  expect(await store.facts.read('2026-01-01', '2026-12-31')).toEqual([])
  full = false
  expect(await report(book)).toEqual(await recount(past))
  expect(await store.facts.read('2026-01-01', '2026-12-31')).not.toEqual([])
})

describe('where much is still to be read request by request', () => {
  /** After each day. */
  const short = () => ({ isOver: true })
  const past = () => [1, 2, 3, 40].map((day) => ended(raised(MONDAY_TEN - day * hours(24)), minutes(day)))

  /** The first day that is read takes longer than anybody waits. */
  function slowly() {
    let isFirst = true
    const requests = {
      ...store.requests,
      async *ofDay(day: string) {
        read.push(day)
        if (isFirst) await clock.advanceTo(clock.now() + seconds(6), async () => undefined)
        isFirst = false
        yield* store.requests.ofDay(day)
      },
    }
    return new DailyFacts({ clock, requests, facts: store.facts, months: store.monthFacts, directory, newSlice: short })
  }

  test('whoever asks is told how much, and finds it read a little later', async () => {
    await store.requests.insertMany(past())
    const book = slowly()
    await expect(book.since(MONDAY_TEN - hours(24 * 45))).rejects.toMatchObject({
      code: 'figuresNotReady',
      detail: { daysLeft: 41 - 1 },
    })
    await book.packDays()
    read.splice(0)
    expect(await report(book)).toEqual(await recount(past()))
    expect(read).toEqual([])
  })

  test('a short question is not kept waiting by a long one', async () => {
    await store.requests.insertMany(past())
    const { book } = newBook(store.facts, short)
    const answered: string[] = []
    const long = book.since(MONDAY_TEN - hours(24 * 45)).then(() => answered.push('long'))
    const brief = book.since(MONDAY_TEN - hours(24 * 2)).then(() => answered.push('short'))
    await Promise.all([long, brief])
    expect(answered).toEqual(['short', 'long'])
    // Nothing is read twice for it.
    expect(read).toHaveLength(new Set(read).size)
  })

  test('every day is packed without being asked for, and one that is stopped goes on where it was', async () => {
    await store.requests.insertMany(past())
    const first = newBook(store.facts, short).book
    const stopped = first.packDays()
    first.stop()
    await stopped
    const before = read.splice(0)
    await newBook().book.packDays()
    expect(read.filter((day) => before.includes(day) && day !== '2026-11-23')).toEqual([])
    expect(await store.facts.read('2026-01-01', '2026-12-31')).toHaveLength(40)
  })

  test('whoever asks while the server stops has no figures, and not those of a part of the days', async () => {
    await store.requests.insertMany(past())
    const { book } = newBook(store.facts, short)
    const asked = book.since(MONDAY_TEN - hours(24 * 45))
    book.stop()
    await expect(asked).rejects.toMatchObject({ fault: 'closed' })
  })

  test('a store that takes no writes does not have all the days before read anew with each further one', async () => {
    await store.requests.insertMany(past())
    const keep = async () => {
      throw new StoreUnavailable('full', 'no room')
    }
    const { book } = newBook({ ...store.facts, keep }, short)
    expect(await report(book)).toEqual(await recount(past()))
    expect(read.length).toBeLessThan(3 * new Set(read).size)
  })
})
