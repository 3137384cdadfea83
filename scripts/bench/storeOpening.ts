import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import mongoose from 'mongoose'
import { openBackend } from '../../models/store/storeBackend.ts'
import { benchSchema } from './benchSchema.ts'

/* A process that does nothing but open a store that is already full, and look a little into it. */
const [, , dataDir = '', uri = ''] = process.argv
/** The floor: the store writes in a thread of its own, and a thread takes its time to begin. */
const threadBegan = performance.now()
await once(new Worker('', { eval: true }), 'exit')
const threadMs = performance.now() - threadBegan
const before = process.memoryUsage().rss
const started = performance.now()
const backend = await openBackend(dataDir === '' ? { mongodbUri: uri } : { dataDir })
const requests = backend.connection.model('Request', benchSchema(mongoose))
await backend.ready()
const openMs = performance.now() - started
for (let unit = 0; unit < 40; unit++)
  await requests
    .find({ unit: `unit ${unit}`, raisedAt: { $gte: 0 } })
    .sort({ raisedAt: 1 })
    .limit(20)
    .lean()
await backend.probe()
globalThis.gc?.()
console.log(JSON.stringify({ openMs, threadMs, memoryMb: (process.memoryUsage().rss - before) / 1_048_576 }))
await backend.close()
