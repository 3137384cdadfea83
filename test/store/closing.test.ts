import { Schema } from 'mongoose'
import { openBackend } from '../../models/store/storeBackend.ts'
import { StoreUnavailable } from '../../models/store/unavailable.ts'
import { newDirectory } from './support/backends.ts'

const ROUNDS = 20
const WRITERS = 20
const ENTRY = new Schema({ _id: String })

/*
 * A server that is stopped while its people work. The thread that writes ends by itself: stopped in the middle of a
 * statement it takes the whole process with it, and this test.
 */
test('a store that is closed while everybody writes stores or refuses every write, and says which', async () => {
  const dataDir = newDirectory()
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const backend = await openBackend({ dataDir })
    const alarms: (Error | undefined)[] = []
    backend.onAlarm((alarm) => alarms.push(alarm))
    const entries = backend.connection.model('entry', ENTRY)
    await entries.init()
    const refusals: unknown[] = []
    const write = async (writer: number): Promise<void> => {
      for (let at = 0; refusals.length < WRITERS; at += 1) {
        const _id = `${round} ${writer} ${at}`
        try {
          await entries.create({ _id })
          acknowledged.push(_id)
        } catch (refusal) {
          refusals.push(refusal)
          return
        }
      }
    }
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer))
    for (let turn = 0; turn < round * 14; turn += 1) await new Promise(setImmediate)
    await backend.close()
    await Promise.all(writers)
    expect(refusals.filter((refusal) => !(refusal instanceof StoreUnavailable))).toEqual([])
    expect(alarms).toEqual([])
  }
  const backend = await openBackend({ dataDir })
  const kept = await backend.connection.model('entry', ENTRY).find().lean()
  expect(new Set(kept.map(({ _id }) => _id))).toEqual(new Set(acknowledged))
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  await backend.erase()
})
