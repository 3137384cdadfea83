/**
 * `npm run sample:history -- --requests 1000000 --seed 7 [--until 2026-11-29]`: a year of an invented office, in a store of its
 * own (`data/history`, or what DATA_DIR or MONGODB_URI name). Stopped half-way it goes on where it was.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machineTime, steadyClock } from '../api/clock.ts'
import { readConfig } from '../api/config.ts'
import { loadSampleOffice } from '../api/office/firstStart.ts'
import type { StorePlace } from '../api/office/officeFolders.ts'
import { type HistoryDay, historyDays, historyPrefix, historyTeller } from '../api/sample/longHistory.ts'
import { packFacts } from '../models/domain/reports/factsTable.ts'
import { factsOf, isCounted } from '../models/domain/reports/requestFacts.ts'
import type { Request } from '../models/domain/request/request.ts'
import { dayAfter, localTime } from '../models/domain/schedule/workingTime.ts'
import { visitOf } from '../models/domain/visit/visit.ts'
import { openStore, type Store } from '../models/store/store.ts'
import type { BackendAddress } from '../models/store/storeBackend.ts'
import { isRunning } from '../models/store/storeFolder.ts'
import { StoreUnavailable } from '../models/store/unavailable.ts'

const AT_ONCE = 250
const MOST_REQUESTS = 10_000_000
const MOST_TRIES = 20
const REST_MS = 3_000

export interface Wish {
  readonly requests: number
  readonly seed: number
  /** Absent: yesterday. */
  readonly until?: string | undefined
}

interface Telling {
  readonly clock: { now(): number; after: ReturnType<typeof steadyClock>['after'] }
  readonly tell: (sentence: string) => void
  /** Asked between two parts; true ends it there. */
  readonly isStopped?: () => boolean
}

/** Resolves with how many requests it wrote. Rejects with a sentence where anything else is in the store. */
export async function writeHistory(store: Store, wish: Wish, { clock, tell, isStopped }: Telling): Promise<number> {
  const known = (await store.directory.read())?.directory
  if (known && !known.office.sample) throw new Error('A real office is in this store. Nothing was written.')
  await loadSampleOffice(store, clock, { withPast: false })
  const directory = known ?? (await store.directory.read())?.directory
  if (!directory) throw new Error('This store has accounts of its own. Nothing was written.')
  const until = wish.until ?? dayAfter(localTime(clock.now(), directory.office.timeZone).day, -1)
  const { requests, seed } = wish
  const days = historyDays({ requests, seed, until })
  const from = await beginAt(store, days, seed)
  if (from > 0 && from < days.length) tell(`Going on with ${days[from]?.day}.`)
  const requestsOn = historyTeller({ directory, requests, seed, until })
  let [written, told] = [0, 0]
  for (const [at, day] of days.slice(from).entries()) {
    const all = requestsOn(day)
    // Before its requests, by which a day is known to be complete.
    await untilWritten(clock, (isFirstTry) => writeVisits(store, all, at === 0 || !isFirstTry))
    const missing = at === 0 ? await notThere(store, day.day, all) : all
    for (let first = 0; first < missing.length; first += AT_ONCE) {
      if (isStopped?.()) return written
      const some = missing.slice(first, first + AT_ONCE)
      await untilWritten(clock, async (isFirstTry) => {
        // Of a store that has not answered nobody knows what it has written.
        const absent = isFirstTry ? some : await notThere(store, day.day, some)
        if (absent.length > 0) await store.requests.insertMany(absent)
      })
      written += some.length
    }
    // As the office's nights would have: the first look at its figures waits for nothing.
    const facts = all.filter(isCounted).map((request) => factsOf(request, directory.office.timeZone))
    await untilWritten(clock, () => store.facts.keep(packFacts(day.day, facts)))
    if (day.upTo - told < requests / 20) continue
    told = day.upTo
    tell(`${day.day}: ${day.upTo.toLocaleString('en')} of ${requests.toLocaleString('en')}`)
  }
  return written
}

/** The first day that is not complete. What does not fit to this wish is not written into. */
async function beginAt(store: Store, days: readonly HistoryDay[], seed: number): Promise<number> {
  const first = await store.requests.firstDay()
  if (first === undefined) return 0
  for await (const { id } of store.requests.ofDay(first)) {
    if (!id.startsWith(historyPrefix(seed)))
      throw new Error('There are requests in this store that are not of this history. Nothing was written.')
    break
  }
  let last = 0
  for (const { day, upTo } of days) {
    const there = await store.requests.countUpTo(day)
    if (there < upTo) {
      const whole = await store.requests.countUpTo('9999-12-31')
      if (there < (days[last - 1]?.upTo ?? 0) || whole !== there) break
      return last
    }
    if (there > upTo) break
    last += 1
  }
  if (last === days.length) return last
  throw new Error(
    'This store has another history: of another number, or up to another day (--until). Say the same again, or begin in an empty folder. Nothing was written.',
  )
}

/** A store on a busy disk may need a moment: it is tried again, and does not end an hour's work. */
async function untilWritten({ after }: Telling['clock'], write: (isFirstTry: boolean) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(tries === 1)
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries >= MOST_TRIES) throw error
      await new Promise<void>((done) => void after(REST_MS, done))
    }
  }
}

async function notThere(store: Store, day: string, all: readonly Request[]): Promise<readonly Request[]> {
  const there = new Set<string>()
  for await (const { id } of store.requests.ofDay(day)) there.add(id)
  return all.filter(({ id }) => !there.has(id))
}

/** Of a day that was begun before, one by one: some may be there. */
async function writeVisits(store: Store, requests: readonly Request[], mayBeThere: boolean): Promise<void> {
  const visits = requests.map((request) => visitOf([request]))
  if (mayBeThere) for (const visit of visits) await store.visits.insert(visit)
  else for (let at = 0; at < visits.length; at += AT_ONCE) await store.visits.insert(visits.slice(at, at + AT_ONCE))
}

const addressOf = (place: StorePlace): BackendAddress =>
  'home' in place ? { dataDir: join(place.home, 'history') } : place

async function act(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { requests: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' } },
    })
    const [requests, seed] = [Number(values.requests ?? 100_000), Number(values.seed ?? 7)]
    if (!Number.isInteger(requests) || requests < 1 || requests > MOST_REQUESTS || !Number.isInteger(seed) || seed < 0)
      throw new Error('--requests is a whole number up to ten million, --seed a whole number.')
    if (values.until !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.until))
      throw new Error('--until is a day, as 2026-11-29.')
    const address = addressOf(readConfig(process.env).store)
    if ('dataDir' in address && isRunning(address.dataDir))
      throw new Error('Parter is running on this store. Stop it first.')
    const store = await openStore(address)
    const began = performance.now()
    let stopped = false
    process.once('SIGINT', () => {
      stopped = true
    })
    try {
      const clock = steadyClock(machineTime)
      const wish = { requests, seed, until: values.until }
      const written = await writeHistory(store, wish, { clock, tell: console.log, isStopped: () => stopped })
      const seconds = Math.round((performance.now() - began) / 1_000)
      console.log(`${written.toLocaleString('en')} requests written in ${seconds} s.`)
      if (stopped) console.log('Stopped. The same command goes on from here.')
      else if ('dataDir' in address) console.log(`To look at it: DATA_DIR=${address.dataDir} npm start`)
    } finally {
      await store.close()
    }
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

if (/[\\/]sampleHistory\.m?js$/.test(process.argv[1] ?? '')) process.exitCode = await act()
