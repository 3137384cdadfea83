/*
 * A photo goes before clients' eyes, and nothing may travel in it unseen: no place and time of a camera, no thumbnail of
 * what was cut away, no second file behind the first. So only the parts of a JPEG without which there is no picture pass.
 */

/** Of its longer edge, in pixels: enough to recognise somebody on a tablet. */
export const PHOTO_EDGE = 256
export const PHOTO_MAX_BYTES = 64 * 1024

const [START, END, SCAN, FRAME, JFIF] = [0xd8, 0xd9, 0xda, 0xc0, 0xe0]
const [QUANTIZATION, HUFFMAN, RESTART_INTERVAL] = [0xdb, 0xc4, 0xdd]
/** Without a thumbnail it is as long as this. */
const JFIF_LENGTH = 16
const PLAIN: readonly number[] = [START, END, SCAN, FRAME, JFIF, QUANTIZATION, HUFFMAN, RESTART_INTERVAL]
const NEEDED = [FRAME, QUANTIZATION, HUFFMAN, SCAN]

interface Segment {
  readonly marker: number
  readonly start: number
  /** Behind its last byte; of a scan: behind the picture that follows it. */
  readonly end: number
}

/** Why these bytes are no photo that may be shown; undefined: they are one. */
export function photoFault(bytes: Uint8Array): 'tooLarge' | 'notJpeg' | 'notPlain' | 'tooWide' | undefined {
  if (bytes.length > PHOTO_MAX_BYTES) return 'tooLarge'
  const segments = segmentsOf(bytes)
  if (!segments || !NEEDED.every((marker) => segments.some((each) => each.marker === marker))) return 'notJpeg'
  if (!segments.every((each) => isPlain(bytes, each))) return 'notPlain'
  const frames = segments.filter(({ marker }) => marker === FRAME)
  const [height, width] = frames.flatMap(({ start }) => [numberAt(bytes, start + 5), numberAt(bytes, start + 7)])
  if (frames.length !== 1 || !height || !width) return 'notJpeg'
  return Math.max(height, width) > PHOTO_EDGE ? 'tooWide' : undefined
}

/** The same picture with nothing beside it; undefined: these bytes are no JPEG. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const kept = segmentsOf(bytes)?.filter((each) => isPlain(bytes, each))
  if (!kept) return undefined
  const plain = new Uint8Array(kept.reduce((sum, { start, end }) => sum + end - start, 0))
  let at = 0
  for (const { start, end } of kept) {
    plain.set(bytes.subarray(start, end), at)
    at += end - start
  }
  return plain
}

function isPlain(bytes: Uint8Array, { marker, start }: Segment): boolean {
  if (marker !== JFIF) return PLAIN.includes(marker)
  const isJfif = [0x4a, 0x46, 0x49, 0x46, 0].every((byte, index) => bytes[start + 4 + index] === byte)
  return isJfif && numberAt(bytes, start + 2) === JFIF_LENGTH
}

/** From the first byte to the last, without a gap; undefined: not so. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined
  const found: Segment[] = [{ marker: START, start: 0, end: 2 }]
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return undefined
    if (marker === END) return at + 2 === bytes.length ? [...found, { marker, start: at, end: at + 2 }] : undefined
    const length = numberAt(bytes, at + 2)
    const isAlone = marker < FRAME || (marker >= 0xd0 && marker <= START)
    if (isAlone || length < 2) return undefined
    const end = marker === SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    found.push({ marker, start: at, end })
    at = end
  }
  return undefined
}

/** In the picture itself 0xff stands before 0 or a restart mark; before anything else it begins the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    const isInside = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (bytes[at] === 0xff && !isInside) return at
  }
  return bytes.length
}

const numberAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
