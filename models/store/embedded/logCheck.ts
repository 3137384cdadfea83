import { closeSync, existsSync, openSync, readSync } from 'node:fs'
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
const FRAME = FRAME_HEADER + PAGE
const BIG_ENDIAN_SUMS = 0x377f0683
/** A log may be larger than any memory: it is read in pieces. */
const FRAMES_AT_ONCE = 2_000

type Sums = readonly [number, number]

interface Frame {
  /** Where it begins in the file, and in what was read of it. */
  readonly position: number
  readonly at: number
  readonly bytes: DataView
}

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

function* framesOf(file: number): Generator<Frame> {
  const bytes = new DataView(new ArrayBuffer(FRAMES_AT_ONCE * FRAME))
  for (let position = HEADER; ; position += bytes.byteLength) {
    const read = readSync(file, bytes, 0, bytes.byteLength, position)
    for (let at = 0; at + FRAME <= read; at += FRAME) yield { position: position + at, at, bytes }
    if (read < bytes.byteLength) return
  }
}

/** Whether each frame continues those before it; undefined: the header is damaged, and none can be told. */
function checksOut(header: DataView): ((frame: Frame) => boolean) | undefined {
  const littleEndian = header.getUint32(0) !== BIG_ENDIAN_SUMS
  let sums = sum(header, 0, 24, [0, 0], littleEndian)
  if (!holds(header, 24, sums)) return undefined
  const salts = saltsAt(header, 16)
  return ({ bytes, at }) => {
    sums = sum(bytes, at, at + 8, sums, littleEndian)
    sums = sum(bytes, at + FRAME_HEADER, at + FRAME, sums, littleEndian)
    // The sums do not cover the salts; SQLite compares those by themselves.
    return carries(bytes, at, salts) && holds(bytes, at + 16, sums)
  }
}

/** A frame of this log carries the header's, and a leftover of the log before it does not. */
type Salts = readonly [number, number]
const saltsAt = (bytes: DataView, at: number): Salts => [bytes.getUint32(at), bytes.getUint32(at + 4)]
const carries = (bytes: DataView, at: number, [first, second]: Salts): boolean =>
  bytes.getUint32(at + 8) === first && bytes.getUint32(at + 12) === second

/** Throws when SQLite would pass over acknowledged writes. */
export function checkLog(path: string): void {
  if (!existsSync(path)) return
  const file = openSync(path, 'r')
  try {
    checkOpenLog(path, file)
  } finally {
    closeSync(file)
  }
}

function checkOpenLog(path: string, file: number): void {
  const header = new DataView(new ArrayBuffer(HEADER))
  if (readSync(file, header, 0, HEADER, 0) < HEADER) return
  const isGood = checksOut(header)
  let salts = isGood && saltsAt(header, 16)
  let end: number | undefined
  let wholeTransaction = false
  for (const frame of framesOf(file)) {
    const { bytes, at, position } = frame
    if (end === undefined && isGood?.(frame)) continue
    end ??= position
    salts ??= saltsAt(bytes, at + 8)
    if (!carries(bytes, at, salts)) continue
    if (wholeTransaction)
      throw damagedStore(`${path} does not check out at byte ${end}, with acknowledged writes behind it`)
    // Only the last frame of a transaction tells the size of the database.
    if (bytes.getUint32(at + 4) > 0) wholeTransaction = true
  }
}
