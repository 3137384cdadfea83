import { createWriteStream, fsync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import mongoose from 'mongoose'
import { Server } from 'socket.io'
import { tellCpu } from './bench.ts'

/*
 * The floors: bare programs that do one thing, measured beside Parter in the same run. `sio` stores nothing; `fsync`
 * appends a line and shares one sync among those that wait; `mongo` writes through mongoose with a journalled write.
 */
const [, , kind = 'sio', folder = '.'] = process.argv

const store: Record<string, () => Promise<(body: unknown) => Promise<unknown>>> = {
  sio: async () => async () => undefined,
  fsync: async () => groupCommitted(join(folder, 'floor.log')),
  mongo: async () => {
    await mongoose.connect(process.env.MONGODB_URI ?? '', {
      journal: true,
      w: 'majority',
      dbName: `floor_${process.pid}`,
    })
    const Raise = mongoose.model('Raise', new mongoose.Schema({ body: Object, at: Number }))
    return (body) => Raise.create({ body, at: Date.now() })
  },
}

const make = store[kind]
if (!make) throw new Error(`There is no floor "${kind}".`)
const write = await make()
const web = express()
const http = createServer(web)
const io = new Server(http)
io.on('connection', (socket) => void socket.join(String(socket.handshake.query.room)))
web.post('/raise', express.json(), async (request, response) => {
  await write(request.body)
  io.to(String(request.body.to)).emit('page', request.body)
  response.status(201).json({ ok: true })
})
tellCpu()
http.listen(0, '127.0.0.1', () => console.log(`PORT ${(http.address() as AddressInfo).port}`))

/** Appends; those that arrive while a sync is under way share the next one. */
function groupCommitted(path: string): (body: unknown) => Promise<void> {
  const file = createWriteStream(path, { flags: 'a' })
  let waiting: (() => void)[] = []
  let lines = ''
  let busy = false
  const flush = (): void => {
    if (busy || waiting.length === 0) return
    busy = true
    const served = waiting
    const text = lines
    waiting = []
    lines = ''
    file.write(text, () => {
      const { fd } = file as unknown as { fd: number }
      fsync(fd, () => {
        busy = false
        for (const done of served) done()
        flush()
      })
    })
  }
  return (body) =>
    new Promise((done) => {
      lines += `${JSON.stringify(body)}\n`
      waiting.push(done)
      flush()
    })
}
