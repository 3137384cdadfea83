import fc from 'fast-check'
import { anySequence } from './support/happenings.ts'
import { OfficePlay } from './support/officePlay.ts'

/*
 * Anything that may happen in an office, in any order: people press, press twice, say where they are, lose their line; time
 * passes, the server restarts, the directory changes. `npm run faults -- test/model` plays ten thousand sequences. A failure
 * prints its seed: `SEED=... npm test -- test/model` plays the same again, and looks for the shortest that fails.
 */
const SEQUENCES = Number(process.env.SEQUENCES ?? (process.env.FAULTS === 'full' ? 10_000 : 60))
const { SEED } = process.env

let play: OfficePlay | undefined
afterAll(() => play?.close())

test('whatever happens in the office, nobody who waits is forgotten, and nobody is called twice for the same', async () => {
  await fc.assert(
    fc.asyncProperty(anySequence, async (happenings) => {
      play ??= await OfficePlay.open()
      try {
        for (const happening of happenings) await play.happens(happening)
        await play.clearsUp()
      } catch (error) {
        // What it left behind is nothing for the next.
        await play.close().catch(() => undefined)
        play = undefined
        throw error
      }
      if (!play.isTired) return
      await play.close()
      play = undefined
    }),
    { numRuns: SEQUENCES, endOnFailure: SEED === undefined, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
}, 3_600_000)
