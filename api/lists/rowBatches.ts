import { TimeSlice } from '../platform/timeSlice.ts'
import type { Cell } from './cell.ts'

type Batch = readonly (readonly Cell[])[]

/**
 * The rows of a list, the heading first: all of them where they are few, else batch by batch. A batch is made when whoever
 * takes the file has taken the one before, and none is empty.
 */
export type Rows = Batch | AsyncIterable<Batch>

/** Rows that are written at once: as many as make a packet or two. */
const ROWS_AT_ONCE = 200

/** No longer work in one go than a call may be kept waiting. */
export async function* batchesOf(rows: Rows): AsyncGenerator<Batch> {
  const slice = new TimeSlice()
  for await (const batch of Symbol.asyncIterator in rows ? rows : [rows])
    for (let at = 0; at < batch.length; at += ROWS_AT_ONCE) {
      yield batch.slice(at, at + ROWS_AT_ONCE)
      if (slice.isOver) await slice.rest()
    }
}

/** With the first batch made: what fails until then is answered as a refusal, and not in the middle of a file. */
export async function begun(rows: Rows): Promise<Rows> {
  if (!(Symbol.asyncIterator in rows)) return rows
  const batches = rows[Symbol.asyncIterator]()
  const first = await batches.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* { [Symbol.asyncIterator]: () => batches }
  })()
}
