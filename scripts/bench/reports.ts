/**
 * `npm run bench reports [-- REQUESTS [STORED] --json FILE]`: response times by unit and day over a million packed requests, beside
 * reading the same numbers once; the whole report of the page of times; and what the first question costs after a start,
 * before and after the days are packed, of so many stored requests of a year, in the database of MONGODB_URI or embedded.
 */
import { pino } from 'pino'
import { machineTime, steadyClock } from '../../api/clock.ts'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { DailyFacts } from '../../api/reports/dailyFacts.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { hours, minutes } from '../../models/domain/clock.ts'
import { DEFAULT_LIMITS } from '../../models/domain/reports/arrivalLimits.ts'
import { type FactsTable, packFacts } from '../../models/domain/reports/factsTable.ts'
import { factsOf, type RequestFacts } from '../../models/domain/reports/requestFacts.ts'
import { figuresByGroup, type Question } from '../../models/domain/reports/responseFigures.ts'
import { figuresByUnit, figuresOfUnit, responseTimes } from '../../models/domain/reports/responseTimes.ts'
import { byId } from '../../models/domain/reports/selection.ts'
import { openStore } from '../../models/store/store.ts'
import { operands, percentile, tellJson, withFolder } from './bench.ts'
import { pastRequests } from './pastRequests.ts'

const [requests, stored] = operands()
const REQUESTS = Number(requests ?? 1_000_000)
const STORED = Number(stored ?? Math.min(REQUESTS, 100_000))
const DAYS = 365
const UNITS = Array.from({ length: 40 }, (_, unit) => `unit ${unit}`)
/** The first ones compile the program yet; the median is of those that follow. */
const RUNS = 15
const ALWAYS: Question = {
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  asOf: Date.now(),
  limitsOfUnit: () => DEFAULT_LIMITS,
  limitsOfMatter: () => undefined,
  measures: ['accepted', 'arrived'],
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const NOW = Date.now()

function packedDay(at: number): FactsTable {
  const facts = Array.from({ length: Math.round(REQUESTS / DAYS) }, (): RequestFacts => {
    const raisedAt = at + Math.random() * hours(8)
    const acceptedAt = raisedAt + Math.random() * minutes(2)
    const unitId = UNITS[Math.floor(Math.random() * UNITS.length)] ?? ''
    const arrivedAt = acceptedAt + Math.random() * minutes(9)
    return {
      unitId,
      matterId: `matter ${Math.floor(Math.random() * 80)}`,
      placeId: 'bok',
      needs: ['seat'],
      hour: new Date(raisedAt).getUTCHours(),
      raisedAt,
      waitsFrom: raisedAt,
      deliveredAt: raisedAt + 700,
      seenAt: raisedAt + 4_000,
      acceptedAt,
      arrivedAt,
      endedAt: arrivedAt + minutes(10),
      escalated: false,
      status: 'ended',
    }
  })
  return packFacts(dayOf(at), facts)
}

/** As whoever asks waits for it; the processor time beside, of which whatever else the machine does is no part. */
function timed(what: string, act: () => unknown): void {
  const cpu: number[] = []
  const took = Array.from({ length: RUNS }, () => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    act()
    const wallMs = performance.now() - began
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1_000)
    return wallMs
  })
  tell(what, took)
  tell('  of the processor', cpu)
}

/** Milliseconds, the median, of each question. */
const figures: Record<string, number> = {}

function tell(what: string, took: readonly number[]): void {
  figures[what.trim()] ??= percentile(took, 0.5)
  const range = took.length > 1 ? `  (${Math.min(...took).toFixed(2)} to ${Math.max(...took).toFixed(2)})` : ''
  console.log(`  ${what.padEnd(52)} ${percentile(took, 0.5).toFixed(2).padStart(9)} ms${range}`)
}

const startOfDays = NOW - (NOW % hours(24)) - DAYS * hours(24)
const tables = Array.from({ length: DAYS }, (_, day) => packedDay(startOfDays + day * hours(24) + hours(7)))
const bytes = tables.reduce((sum, { rows }) => sum + rows.byteLength, 0)
console.log(`${REQUESTS.toLocaleString('en')} requests, ${(bytes / REQUESTS).toFixed(0)} bytes each:`)
timed('floor: every number read once', () => {
  let sum = 0
  for (const { rows } of tables) for (let at = 0; at < rows.length; at++) sum += rows[at] ?? 0
  return sum
})
const byUnit = byId('unit', UNITS)
timed('by unit and day, median and 90th percentile, exact', () =>
  tables.map((table) => figuresByGroup([table], ALWAYS, byUnit)),
)
timed('by unit, all days in one', () => figuresByUnit(tables, ALWAYS, UNITS))
const month = tables.slice(-30)
const { measures: _two, ...everything } = ALWAYS
timed('the page of times of half a year, half a year before beside it', () =>
  responseTimes(tables, { ...everything, from: NOW - (DAYS / 2) * hours(24), to: NOW }, UNITS),
)
timed('one unit, 30 days', () => figuresOfUnit(month, 'unit 7', ALWAYS))

await withFolder(async (dataDir) => {
  const { MONGODB_URI: mongodbUri } = process.env
  const store = await openStore(mongodbUri === undefined ? { dataDir } : { mongodbUri })
  if (await store.requests.firstDay()) throw new Error('The database of MONGODB_URI is not empty.')
  const directory = new OfficeDirectory({ directory: sampleOffice().directory, version: 1 }, pino({ level: 'silent' }))
  let last = ''
  for (const requests of pastRequests(STORED, NOW)) {
    last = requests[0]?.day ?? last
    for (let at = 0; at < requests.length; at += 200) await store.requests.insertMany(requests.slice(at, at + 200))
  }
  const clock = steadyClock(machineTime)
  console.log(
    `${STORED.toLocaleString('en')} requests in ${mongodbUri === undefined ? 'the embedded store' : 'MongoDB'}, of a year:`,
  )
  for (const isFirst of [true, false]) {
    globalThis.gc?.()
    const book = new DailyFacts({
      clock,
      requests: store.requests,
      facts: store.facts,
      months: store.monthFacts,
      directory,
    })
    if (isFirst) {
      const began = performance.now()
      await book.packDays()
      tell('a night that packs all of it, request by request', [performance.now() - began])
    }
    for (const question of [isFirst ? 'a question afterwards' : 'the first question after a start', 'the same again']) {
      const began = performance.now()
      const asked = await book.since(NOW - 366 * hours(24))
      figuresByUnit(asked, ALWAYS, [...directory.now.units.keys()])
      tell(question, [performance.now() - began])
    }
  }
  // What the requests of the last day say is what a fresh reading of them says.
  const read: RequestFacts[] = []
  for await (const request of store.requests.ofDay(last)) read.push(factsOf(request, directory.now.office.timeZone))
  const [packed] = await store.facts.read(last, last)
  const same = packed && JSON.stringify(figuresByUnit([packed], ALWAYS, []))
  console.log(`  equal to a recount: ${same === JSON.stringify(figuresByUnit([packFacts(last, read)], ALWAYS, []))}`)
  await store.close()
})
tellJson({ bench: 'reports', requests: REQUESTS, stored: STORED, figures })
