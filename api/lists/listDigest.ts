import { createHash } from 'node:crypto'
import { TimeSlice } from '../platform/timeSlice.ts'

/** A short digest of a file, the answers about it and what comes of them, which may be thousands of parts. */
export async function listDigest(parts: Iterable<unknown>): Promise<string> {
  const digest = createHash('sha256')
  const slice = new TimeSlice()
  for (const part of parts) {
    digest.update(`${JSON.stringify(part)}\n`)
    if (slice.isOver) await slice.rest()
  }
  return digest.digest('base64url').slice(0, 22)
}
