import type { CodePageChoice } from '../../models/wire/listImport.ts'
import { type Decoded, LETTER_BEYOND_ASCII } from './codePages.ts'

const LINES = 3
const LONGEST_LINE = 100
/** What stands before the first letter that tells something, in a line that is longer than that. */
const BEFORE_LETTER = 30
/** Of so many the most telling ones are taken. */
const MOST_LOOKED_AT = 200

const BEYOND_ASCII = /\P{ASCII}/u

/**
 * The readings that the bytes allow, the one that was taken first, each with the same lines by which somebody sees which
 * one is right. None of a file in which every reading is the same.
 */
export function codePageChoices({ codePage, text, others }: Decoded): readonly CodePageChoice[] {
  const readings = [{ codePage, text }, ...others].map((reading) => ({
    codePage: reading.codePage,
    lines: linesBeyondAscii(reading.text),
  }))
  const [taken] = readings
  if (!taken?.lines.some((line) => LETTER_BEYOND_ASCII.test(line)) && others.length === 0) return []
  const differing = (at: number): number => new Set(readings.map(({ lines }) => lines[at])).size
  const telling = (taken?.lines ?? [])
    .map((_, at) => at)
    .toSorted((a, b) => differing(b) - differing(a) || a - b)
    .slice(0, LINES)
    .toSorted((a, b) => a - b)
  return readings.map(({ codePage: page, lines }) => ({
    codePage: page,
    lines: telling.map((at) => (lines[at] ?? '').replace(/\p{Cc}+/gu, ' ')),
  }))
}

/** The first of them. A byte beyond ASCII is a letter beyond it in every reading: so they are the same lines of each. */
function linesBeyondAscii(text: string): readonly string[] {
  const [letter, end] = [new RegExp(BEYOND_ASCII, 'gu'), /[\r\n]|$/g]
  const lines: string[] = []
  while (lines.length < MOST_LOOKED_AT) {
    const at = letter.exec(text)?.index
    if (at === undefined) break
    end.lastIndex = at
    const ends = end.exec(text)?.index ?? text.length
    const begins = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1
    const first = ends - begins <= LONGEST_LINE ? begins : Math.max(begins, at - BEFORE_LETTER)
    lines.push(text.slice(first, Math.min(ends, first + LONGEST_LINE)))
    letter.lastIndex = ends
  }
  return lines
}
