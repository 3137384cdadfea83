import { existsSync, readFileSync } from 'node:fs'
import { damagedStore } from './faults.ts'

/**
 * SQLite takes the first frame of its log that does not check out for the torn end of a crash, and goes on as if nothing
 * had been written after it. That is right for the last transaction, which may be half written, and wrong for a bit that
 * flipped earlier: acknowledged writes would be gone without a word. Every transaction is synced before the next one
 * begins, so a bad frame with a whole transaction *and more* behind it is damage, not a crash.
 *
 * The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
const HEADER = 32
const FRAME_HEADER = 24
/** The size the store is made with; the header tells the same, unless it is what is damaged. */
const PAGE = 4_096
const BIG_ENDIAN_SUMS = 0x377f0683

type Sums = readonly [number, number]

function sum(bytes: DataView, start: number, end: number, [first, second]: Sums, littleEndian: boolean): Sums {
  let s0 = first
  let s1 = second
  for (let at = start; at < end; at += 8) {
    s0 = (s0 + bytes.getUint32(at, littleEndian) + s1) >>> 0
    s1 = (s1 + bytes.getUint32(at + 4, littleEndian) + s0) >>> 0
  }
  return [s0, s1]
}

const holds = (bytes: DataView, at: number, [s0, s1]: Sums): boolean =>
  bytes.getUint32(at) === s0 && bytes.getUint32(at + 4) === s1

interface Good {
  /** Where the frames begin that SQLite would pass over. */
  readonly end: number
  /** Where to read the salts, which a frame of this log carries and a leftover of the log before it does not. */
  readonly salts: number
}

function goodFrames(bytes: DataView, frameSize: number): Good {
  const littleEndian = bytes.getUint32(0) !== BIG_ENDIAN_SUMS
  let sums = sum(bytes, 0, 24, [0, 0], littleEndian)
  if (!holds(bytes, 24, sums)) return { end: HEADER, salts: HEADER + 8 }
  let at = HEADER
  for (; at + frameSize <= bytes.byteLength; at += frameSize) {
    sums = sum(bytes, at, at + 8, sums, littleEndian)
    sums = sum(bytes, at + FRAME_HEADER, at + frameSize, sums, littleEndian)
    // The sums do not cover the salts; SQLite compares those by themselves.
    if (bytes.getBigUint64(at + 8) !== bytes.getBigUint64(16) || !holds(bytes, at + 16, sums)) break
  }
  return { end: at, salts: 16 }
}

export function checkLog(file: string): void {
  if (!existsSync(file)) return
  const content = readFileSync(file)
  if (content.length < HEADER + FRAME_HEADER) return
  const bytes = new DataView(content.buffer, content.byteOffset, content.length)
  const frameSize = FRAME_HEADER + PAGE
  const { end, salts } = goodFrames(bytes, frameSize)
  const saltsAt = (at: number): string => content.toString('hex', at, at + 8)
  let wholeTransaction = false
  for (let at = end; at + frameSize <= content.length; at += frameSize) {
    if (saltsAt(at + 8) !== saltsAt(salts)) continue
    if (wholeTransaction) {
      throw damagedStore(`${file} does not check out at byte ${end}, with acknowledged writes behind it`)
    }
    // Only the last frame of a transaction tells the size of the database.
    if (bytes.getUint32(at + 4) > 0) wholeTransaction = true
  }
}
