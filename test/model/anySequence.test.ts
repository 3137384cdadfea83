import fc from 'fast-check'
import { anySequence } from './support/happenings.ts'
import { OfficePlay } from './support/officePlay.ts'

/*
 * Anything that may happen in an office, in any order: people press, press twice, say where they are, lose their connection, answer
 * by a link on their telephone; clients ring at the door and call from their visit; messages are left, drills are run; time
 * passes, the server restarts, the directory changes, the office closes. After each step the office is what a small model
 * of it says, and after each sequence its figures are what a recount says. `npm run faults -- test/model` plays ten thousand sequences. A failure
 * prints its seed and its path: `SEED=... AT=... npm test -- test/model` begins with that sequence, in an office of its own;
 * without `AT` it plays all of them again, and looks for the shortest that fails.
 */
const SEQUENCES = Number(process.env.SEQUENCES ?? (process.env.FAULTS === 'full' ? 10_000 : 15))
const { SEED, AT } = process.env
const again = { ...(SEED === undefined ? {} : { seed: Number(SEED) }), ...(AT === undefined ? {} : { path: AT }) }

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
    { numRuns: SEQUENCES, endOnFailure: SEED === undefined || AT !== undefined, ...again },
  )
}, 10_800_000)
