/** A server's worth of writers, to be killed. Prints what was acknowledged, and only then: one line a write. */
import { writeSync } from 'node:fs'
import mongoose from 'mongoose'
import { openHome } from '../../../models/store/home.ts'

const [dataDir = '', round = '0', writers = '6'] = process.argv.slice(2)
const home = await openHome({ dataDir })
const entries = home.connection.model(
  'Entry',
  new mongoose.Schema({ key: String, text: String }, { versionKey: false }),
)
const counters = home.connection.model(
  'Counter',
  new mongoose.Schema({ _id: String, version: Number }, { versionKey: false }),
)
await home.ready()
const say = (line: string): unknown => writeSync(1, `${line}\n`)

async function write(writer: number): Promise<never> {
  const _id = `counter ${round} ${writer}`
  await counters.insertMany([{ _id, version: 0 }])
  for (let at = 1; ; at++) {
    const key = `${round}-${writer}-${at}`
    await entries.insertMany([{ key, text: 'x'.repeat(at % 2_000) }])
    say(`entry ${key}`)
    const { matchedCount } = await counters.replaceOne({ _id, version: at - 1 }, { version: at })
    say(matchedCount === 1 ? `version ${writer} ${at}` : `lost ${writer} ${at}`)
  }
}

process.on('unhandledRejection', (error) => {
  say(`failed ${String(error)}`)
  process.exit(1)
})
say('ready')
for (let writer = 0; writer < Number(writers); writer++) void write(writer)
