import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { openBackend } from '../../models/store/storeBackend.ts'
import { newDirectory } from './support/backends.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0
if (!canMount) console.warn('SKIPPED: the test of a full disk mounts a small file system, which takes root on Linux')

const schema = new mongoose.Schema({ _id: String, text: String }, { versionKey: false })

function fill(path: string): void {
  for (let size = 1_048_576; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // This size fits no more; the next smaller one may.
    }
  }
}

const run = canMount ? test : test.skip
run(
  'a full disk refuses writes with an alarm, keeps reading, and the store works again by itself when there is room',
  async () => {
    const disk = newDirectory()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
    try {
      const dataDir = join(disk, 'data')
      const backend = await openBackend({ dataDir })
      const entries = backend.connection.model('Entry', schema)
      await backend.ready()
      const heard = new EventTarget()
      backend.onAlarm((alarm) => heard.dispatchEvent(new Event(alarm ? 'alarm' : 'allClear')))
      const acknowledged: string[] = []
      const write = async (_id: string): Promise<void> => {
        await entries.insertMany([{ _id, text: 'x'.repeat(3_000) }])
        acknowledged.push(_id)
      }
      await write('before')

      const alarm = once(heard, 'alarm')
      fill(join(disk, 'filler'))
      const refused = async (): Promise<void> => {
        for (let at = 0; ; at++) await write(`squeezed ${at}`)
      }
      await expect(refused()).rejects.toMatchObject({ name: 'StoreUnavailable', fault: 'full' })
      await alarm
      await expect(write('while full')).rejects.toMatchObject({ fault: 'full' })
      expect(await entries.findOne({ _id: 'before' }).lean()).toMatchObject({ _id: 'before' })
      expect(await entries.countDocuments({})).toBe(acknowledged.length)

      const allClear = once(heard, 'allClear')
      rmSync(join(disk, 'filler'))
      await allClear
      await write('after')
      await backend.close()

      const again = await openBackend({ dataDir })
      const stored = await again.connection.model('Entry', schema).find({}).lean()
      expect(stored.map(({ _id }) => _id).toSorted()).toEqual(acknowledged.toSorted())
      await again.close()
    } finally {
      // Lazily, so that a failure above is told as itself and not as a busy disk.
      execFileSync('umount', ['--lazy', disk])
      rmSync(disk, { recursive: true })
    }
  },
  60_000,
)
