/**
 * `npm run bench store [-- SIZES]`: what the store does per second, beside the same on MongoDB when `MONGODB_URI` is set
 * (`../shared/real-mongo npm run bench store`), and beside a bare write and sync of the same bytes in the same run.
 */
import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { type Home, type HomeAddress, openHome } from '../../models/store/home.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const RUNS = 5
const MEASURE_MS = 1_000
const BATCH = 1_000
const UNITS = 40

interface Measured {
  readonly name: string
  readonly perSecond: readonly number[]
}

const schema = new mongoose.Schema(
  {
    _id: String,
    version: Number,
    state: String,
    unit: String,
    raisedAt: Number,
    dueAt: Number,
    history: mongoose.Schema.Types.Mixed,
  },
  { versionKey: false, collection: 'requests' },
)
schema.index({ state: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } })
schema.index({ unit: 1, raisedAt: 1 })

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

async function measure(home: Home, size: number): Promise<readonly Measured[]> {
  const requests = home.connection.model('Request', schema)
  await home.ready()
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

async function opening(address: HomeAddress): Promise<number> {
  const started = performance.now()
  const home = await openHome(address)
  home.connection.model('Request', schema)
  await home.ready()
  const took = performance.now() - started
  await home.close()
  return took
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

async function benchEmbedded(size: number): Promise<{ rows: readonly Measured[]; openMs: number; memoryMb: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parter-bench-'))
  const home = await openHome({ dataDir })
  const rows = await measure(home, size)
  globalThis.gc?.()
  const memoryMb = process.memoryUsage().rss / 1_048_576
  await home.close()
  const openings: number[] = []
  for (let run = 0; run < RUNS; run++) openings.push(await opening({ dataDir }))
  rmSync(dataDir, { recursive: true })
  return { rows, openMs: median(openings), memoryMb }
}

async function benchMongodb(uri: string, size: number): Promise<readonly Measured[]> {
  const home = await openHome({ mongodbUri: uri })
  try {
    return await measure(home, size)
  } finally {
    await home.connection.collection('requests').deleteMany({})
    await home.close()
  }
}

const uri = process.env.MONGODB_URI
const sizes = process.argv.slice(2).map(Number)
if (sizes.some((size) => !(size > 0))) {
  console.error('usage: npm run bench store [-- SIZE ...]')
  process.exit(2)
}
const floor = await bareSyncs()
console.log(`  ${'bare writes, each synced/s'.padEnd(36)} ${summary(floor)}`)
for (const size of sizes.length > 0 ? sizes : SIZES) {
  console.log(`${shown(size).trim()} requests stored:`)
  const { rows, openMs, memoryMb } = await benchEmbedded(size)
  print(rows, floor, uri ? await benchMongodb(uri, size) : undefined)
  console.log(`  ${'opens in'.padEnd(36)} ${shown(openMs)} ms`)
  console.log(`  ${'memory of the process'.padEnd(36)} ${shown(memoryMb)} MB`)
}
