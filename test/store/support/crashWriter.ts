/**
 * A server's worth of writers, to be killed. Prints what was acknowledged, and only then: one line a write. Given a
 * number of writes, it kills itself after that many.
 */
import { writeSync } from 'node:fs'
import mongoose from 'mongoose'
import { CarriedEntry } from '../../../models/store/carriedEntry.ts'
import { liftStore } from '../../../models/store/liftStore.ts'
import { securityLogStore } from '../../../models/store/securityLogStore.ts'
import { openBackend } from '../../../models/store/storeBackend.ts'
import { StoreUnavailable } from '../../../models/store/unavailable.ts'

const [dataDir = '', round = '0', limit = 'Infinity'] = process.argv.slice(2)
const WRITERS = 6
const backend = await openBackend({ dataDir })
const entries = backend.connection.model(
  'Entry',
  new mongoose.Schema({ key: String, text: String }, { versionKey: false }),
)
const counters = backend.connection.model(
  'Counter',
  new mongoose.Schema({ _id: String, version: Number }, { versionKey: false }),
)
const [lifts, log] = [liftStore(backend), securityLogStore(backend)]
await backend.ready()
await log.append({ at: 0, what: 'signIn', result: 'done' })

/** An order is acknowledged when it is on disk, and its entry in the log. */
async function order(id: string): Promise<boolean> {
  const entry = new CarriedEntry({ at: 0, what: 'order', object: id, result: 'done' })
  const duplicate = await lifts.insert({ id, version: 1, building: id }, entry)
  return !duplicate && (await entry.isWritten())
}

let said = 0
function say(line: string): void {
  writeSync(1, `${line}\n`)
  if (++said >= Number(limit)) process.kill(process.pid, 'SIGKILL')
}

/** A refused write is told and not repeated, as a caller without an idempotency key would have it. */
async function attempt(write: () => Promise<string>): Promise<void> {
  try {
    say(await write())
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    say(`refused ${error.fault}`)
  }
}

async function write(writer: number): Promise<never> {
  const _id = `${round}:${writer}`
  for (let at = 1; ; at++) {
    const key = `${round}-${writer}-${at}`
    await attempt(async () => {
      await entries.insertMany([{ key, text: 'x'.repeat(at % 2_000) }])
      return `entry ${key}`
    })
    await attempt(async () => {
      // One that comes twice has one entry, whatever stands around it in the same sync.
      const [first, repeated] = await Promise.all([order(key), order(key)])
      return first && !repeated ? `order ${key}` : `doubled ${key}`
    })
    await attempt(async () => {
      const version = (await counters.findOne({ _id }).lean())?.version ?? undefined
      if (version === undefined) await counters.insertMany([{ _id, version: 0 }])
      const next = (version ?? 0) + 1
      const { matchedCount } = await counters.replaceOne({ _id, version: next - 1 }, { version: next })
      return matchedCount === 1 ? `version ${_id} ${next}` : `lost ${_id} ${next}`
    })
  }
}

process.on('unhandledRejection', (error) => {
  say(`failed ${String(error)}`)
  process.exit(1)
})
say('ready')
for (let writer = 0; writer < WRITERS; writer++) void write(writer)
