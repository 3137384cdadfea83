import type { CodePageChoice } from '../../models/wire/listImport.ts'
import type { Decoded } from './codePages.ts'

const LINES = 3
const LONGEST_LINE = 100

/** The readings that the bytes allow, each with the first lines by which somebody sees which one is right. */
export function codePageChoices({ codePage, text, others }: Decoded): readonly CodePageChoice[] {
  if (others.length === 0) return []
  const readings = [{ codePage, text }, ...others].map((reading) => ({
    codePage: reading.codePage,
    lines: reading.text.split(/\r\n?|\n/),
  }))
  // The same lines of each reading: those that differ.
  const telling = (readings[0]?.lines ?? [])
    .map((_, at) => at)
    .filter((at) => new Set(readings.map(({ lines }) => lines[at])).size > 1)
    .slice(0, LINES)
  return readings.map(({ codePage: page, lines }) => ({
    codePage: page,
    lines: telling.map((at) => (lines[at] ?? '').slice(0, LONGEST_LINE).replace(/\p{Cc}+/gu, ' ')),
  }))
}
