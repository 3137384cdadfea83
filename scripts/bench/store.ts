/**
 * `npm run bench store [-- SIZES]`: what the store does per second, beside the same on MongoDB when `MONGODB_URI` is set
 * (`../shared/real-mongo npm run bench store`), and beside a bare write and sync of the same bytes in the same run.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import { operands } from './bench.ts'
import { benchSchema } from './benchSchema.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const RUNS = 5
const MEASURE_MS = 1_000
const BATCH = 200
const UNITS = 40

interface Measured {
  readonly name: string
  readonly perSecond: readonly number[]
}

const schema = benchSchema(mongoose)

/** About the size of a real request when it has ended: a page, an answer, an arrival. */
const requestOf = (at: number) => ({
  _id: randomUUID(),
  version: 5,
  state: 'ended',
  unit: `unit ${at % UNITS}`,
  raisedAt: at * 1_000,
  history: Array.from({ length: 5 }, (_, step) => ({
    move: 'accept',
    by: 'employee 17',
    at: at * 1_000 + step,
    note: 'on my way to the ground floor',
  })),
})

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Repeats `once` for a second, five times; `together` of them are under way at any moment. */
async function perSecond(together: number, once: () => Promise<unknown>): Promise<readonly number[]> {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    let count = 0
    const worker = async (): Promise<void> => {
      for (; performance.now() - started < MEASURE_MS; count++) await once()
    }
    await Promise.all(Array.from({ length: together }, worker))
    runs.push((count * 1_000) / (performance.now() - started))
  }
  return runs
}

/** The floor: one write and one sync for each, with nothing around it. */
async function bareSyncs(): Promise<readonly number[]> {
  const directory = mkdtempSync(join(tmpdir(), 'parter-bench-'))
  const file = openSync(join(directory, 'floor'), 'a')
  const line = JSON.stringify(requestOf(0))
  const rates = await perSecond(1, async () => {
    writeSync(file, line)
    fsyncSync(file)
  })
  closeSync(file)
  rmSync(directory, { recursive: true })
  return rates
}

async function measure(backend: StoreBackend, size: number): Promise<readonly Measured[]> {
  const requests = backend.connection.model('Request', schema)
  await backend.ready()
  for (let at = 0; at < size; at += BATCH) {
    await requests.collection.insertMany(Array.from({ length: BATCH }, (_, offset) => requestOf(at + offset)) as never)
  }
  const ids = (await requests.find({ unit: 'unit 7' }, { _id: 1 }).limit(200).lean()).map(({ _id }) => String(_id))
  const versions = new Map(ids.map((id) => [id, 5]))
  let next = size
  let turn = 0
  const replace = async (): Promise<void> => {
    const id = ids[turn++ % ids.length] ?? ''
    const version = versions.get(id) ?? 0
    versions.set(id, version + 1)
    const { _id, ...request } = requestOf(turn)
    await requests.collection.replaceOne({ _id: id, version } as never, { ...request, version: version + 1 })
  }
  const insert = (): Promise<unknown> => requests.collection.insertOne(requestOf(next++) as never)
  return [
    { name: 'inserts/s, 1 at once', perSecond: await perSecond(1, insert) },
    { name: 'inserts/s, 50 at once', perSecond: await perSecond(50, insert) },
    { name: 'conditional replaces/s, 1 at once', perSecond: await perSecond(1, replace) },
    { name: 'conditional replaces/s, 50 at once', perSecond: await perSecond(50, replace) },
    {
      name: 'lookups by id/s',
      perSecond: await perSecond(1, () => requests.findOne({ _id: ids[turn++ % ids.length] ?? '' }).lean()),
    },
    {
      name: 'lookups of 20 by unit and time/s',
      perSecond: await perSecond(1, () =>
        requests
          .find({ unit: `unit ${turn++ % UNITS}`, raisedAt: { $gte: 0 } })
          .sort({ raisedAt: 1 })
          .limit(20)
          .lean(),
      ),
    },
  ]
}

interface Opening {
  readonly openMs: number
  /** A thread that does nothing, begun and ended. */
  readonly threadMs: number
  /** What the process has grown by, from its first line to the last look into the store. */
  readonly memoryMb: number
}

/** Each in a process of its own: nothing of what was measured before is in its memory. */
function openings(dataDir: string, uri: string): readonly Opening[] {
  const program = join(import.meta.dirname, 'bench-storeOpening.mjs')
  return Array.from({ length: RUNS }, () => {
    const said = execFileSync(process.execPath, ['--expose-gc', program, dataDir, uri], { encoding: 'utf8' })
    return JSON.parse(said) as Opening
  })
}

/** Of the engine that MongoDB runs in; the embedded store has none. */
function engineMb(): number | undefined {
  const status = `/proc/${process.env.REAL_MONGO_PID}/status`
  const found = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return found === undefined ? undefined : Number(found) / 1_024
}

const shown = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 }).padStart(9)

const summary = (rates: readonly number[]): string =>
  `${shown(median(rates))}  (${shown(Math.min(...rates)).trim()} to ${shown(Math.max(...rates)).trim()})`

const ratio = (rates: readonly number[], other: readonly number[]): string => (median(rates) / median(other)).toFixed(2)

/** Writes beside the bare sync, everything beside MongoDB. */
function print(rows: readonly Measured[], floor: readonly number[], beside: readonly Measured[] | undefined): void {
  for (const [at, { name, perSecond: rates }] of rows.entries()) {
    const other = beside?.[at]?.perSecond
    const toFloor = name.startsWith('lookups') ? '' : `   ${ratio(rates, floor)} x the bare sync`
    const toMongodb = other ? `   ${ratio(rates, other)} x MongoDB's ${shown(median(other)).trim()}` : ''
    console.log(`  ${name.padEnd(36)} ${summary(rates)}${toFloor}${toMongodb}`)
  }
}

interface Benched {
  readonly rows: readonly Measured[]
  readonly openings: readonly Opening[]
  readonly engineMb?: number | undefined
}

async function benchEmbedded(size: number): Promise<Benched> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parter-bench-'))
  try {
    const backend = await openBackend({ dataDir })
    const rows = await measure(backend, size)
    await backend.close()
    return { rows, openings: openings(dataDir, '') }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

async function benchMongodb(uri: string, size: number): Promise<Benched> {
  const backend = await openBackend({ mongodbUri: uri })
  try {
    const rows = await measure(backend, size)
    return { rows, openings: openings('', uri), engineMb: engineMb() }
  } finally {
    await backend.connection.dropDatabase()
    await backend.close()
  }
}

function printOpening({ openings: ours }: Benched, mongodb: Benched | undefined): void {
  const line = (name: string, what: keyof Opening, unit: string, beside = ''): void => {
    const theirs = mongodb?.openings.map((each) => each[what])
    const besideIt = theirs ? `   beside MongoDB's ${shown(median(theirs)).trim()}${beside}` : ''
    console.log(`  ${name.padEnd(36)} ${summary(ours.map((each) => each[what]))} ${unit}${besideIt}`)
  }
  line('opens in', 'openMs', 'ms')
  line('of which a bare thread takes', 'threadMs', 'ms')
  const engine = mongodb?.engineMb === undefined ? '' : ` and ${shown(mongodb.engineMb).trim()} of its engine`
  line('memory it takes', 'memoryMb', 'MB', engine)
}

const uri = process.env.MONGODB_URI
const sizes = operands().map(Number)
if (sizes.some((size) => !(size > 0))) {
  console.error('usage: npm run bench store [-- SIZE ...]')
  process.exit(2)
}
const floor = await bareSyncs()
console.log(`  ${'bare writes, each synced/s'.padEnd(36)} ${summary(floor)}`)
for (const size of sizes.length > 0 ? sizes : SIZES) {
  console.log(`${shown(size).trim()} requests stored:`)
  const embedded = await benchEmbedded(size)
  const mongodb = uri ? await benchMongodb(uri, size) : undefined
  print(embedded.rows, floor, mongodb?.rows)
  printOpening(embedded, mongodb)
}
