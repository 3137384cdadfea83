const segment = (marker: number, ...body: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
]

/** Application data, as a camera or a program puts it into a file. */
export const applicationData = (number: number, text: string): readonly number[] =>
  segment(0xe0 + number, ...Buffer.from(text))
export const JFIF = segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0)

interface Wishes {
  readonly width?: number
  readonly height?: number
  /** Before the tables. */
  readonly extra?: readonly number[]
  readonly picture?: readonly number[]
  readonly frame?: number
  readonly behind?: readonly number[]
}

/** A JPEG of one grey component, built as a baseline encoder does it: every part is there, and nothing else. */
export function plainJpeg(wishes: Wishes = {}): Buffer {
  const { width = 8, height = 8, extra = [], picture = [0xd2, 0xff, 0, 0xcf, 0xff, 0xd0, 0x20], behind = [] } = wishes
  const { frame = 0xc0 } = wishes
  return Buffer.from([
    ...[0xff, 0xd8, ...JFIF, ...extra],
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    ...segment(frame, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0),
    ...segment(0xc4, 0, 1, ...Array.from({ length: 15 }, () => 0), 0),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...picture,
    ...[0xff, 0xd9, ...behind],
  ])
}
