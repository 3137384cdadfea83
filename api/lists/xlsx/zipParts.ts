import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise } from 'yauzl'

/** Of all parts that are read together, unpacked: a workbook of 5,000 rows has 6 MB, and a bomb has thousands. */
export const UNPACKED_MAX_BYTES = 16 * 1024 * 1024
const MOST_PARTS = 2_000

/** The parts of a packed file. What is unpacked is bounded before it is unpacked, whatever the file says of itself. */
export interface ZipParts {
  has(name: string): boolean
  open(name: string): Promise<Readable>
}

export class TooLargeUnpacked extends Error {}

export async function zipParts(bytes: Buffer): Promise<ZipParts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const entries = new Map<string, Entry>()
  if (zip.entryCount > MOST_PARTS) throw new TooLargeUnpacked()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  let unpacked = 0
  const find = (name: string) => entries.get(name.toLowerCase())
  return {
    has: (name) => find(name) !== undefined,
    async open(name) {
      const entry = find(name)
      if (!entry) throw new Error(`no part ${name.slice(0, 80)}`)
      // The library ends the stream as soon as it gives another number of bytes than this.
      unpacked += entry.uncompressedSize
      if (unpacked > UNPACKED_MAX_BYTES) throw new TooLargeUnpacked()
      return zip.openReadStreamPromise(entry)
    },
  }
}
