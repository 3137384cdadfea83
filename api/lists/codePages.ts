import type { CodePage } from '../../models/domain/lists/listImport.ts'
import { TimeSlice } from '../platform/timeSlice.ts'

/** The upper half of the code page of DOS programs in central Europe: no browser and no Node.js knows it. */
const CP852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀' +
  'ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}'

/** What a code page is told by. */
export const LETTER_BEYOND_ASCII = /(?!\p{ASCII})\p{L}/u

export interface Decoded {
  readonly codePage: CodePage
  readonly text: string
  /** The bytes allow no other reading. */
  readonly isSure: boolean
  /** Other readings, the likeliest first; each is another text. */
  readonly others: readonly { readonly codePage: CodePage; readonly text: string }[]
}

export function decodedAs(bytes: Uint8Array, codePage: CodePage): string {
  if (codePage !== 'cp852') return new TextDecoder(codePage).decode(bytes)
  const letters = new Uint16Array(bytes.length)
  bytes.forEach((byte, at) => {
    letters[at] = byte < 128 ? byte : CP852.charCodeAt(byte - 128)
  })
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(letters)
}

/**
 * What a file says, although nothing beside it says how it is written. First the marks at its beginning; then UTF-8,
 * which is hardly ever right by chance; then whichever of the old code pages makes the best Polish of it.
 */
export async function decode(bytes: Uint8Array, chosen?: CodePage): Promise<Decoded> {
  const found = await guess(bytes)
  if (chosen === undefined || chosen === found.codePage) return chosen ? { ...found, isSure: true } : found
  const all = [{ codePage: found.codePage, text: found.text }, ...found.others]
  const others = all.filter(({ codePage }) => codePage !== chosen)
  return { codePage: chosen, text: decodedAs(bytes, chosen), isSure: true, others }
}

async function guess(bytes: Uint8Array): Promise<Decoded> {
  const marked = wideOf(bytes) ?? (UTF_8_MARK.every((byte, at) => bytes[at] === byte) ? 'utf-8' : undefined)
  if (marked) return { codePage: marked, text: decodedAs(bytes, marked), isSure: true, others: [] }
  const text = asUtf8(bytes)
  if (text === undefined) return oldCodePage(bytes)
  // It is hardly ever the other one: whoever sees wrong letters can try it.
  const other = LETTER_BEYOND_ASCII.test(text)
    ? [{ codePage: OTHER_THAN_UTF_8, text: decodedAs(bytes, OTHER_THAN_UTF_8) }]
    : []
  return { codePage: 'utf-8', text, isSure: true, others: other }
}

const UTF_8_MARK = [0xef, 0xbb, 0xbf]
/** What spreadsheets on Polish computers save. */
const OTHER_THAN_UTF_8: CodePage = 'windows-1250'

/** Undefined: it is something else. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Two bytes a letter: told by the mark, or by the empty halves of most letters. */
function wideOf(bytes: Uint8Array): CodePage | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const first = bytes.subarray(0, 4_096)
  const empty = [0, 0]
  first.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = empty
  const most = first.length / 2
  if (odd > most * 0.6 && even < most * 0.05) return 'utf-16le'
  return even > most * 0.6 && odd < most * 0.05 ? 'utf-16be' : undefined
}

const POLISH = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/
const WORSE_IS_SURE = 3

async function oldCodePage(bytes: Uint8Array): Promise<Decoded> {
  const slice = new TimeSlice()
  await slice.rest()
  const readings: { readonly codePage: CodePage; readonly text: string; readonly score: number }[] = []
  for (const codePage of ['windows-1250', 'iso-8859-2', 'cp852', 'utf-8'] as const) {
    const text = decodedAs(bytes, codePage)
    readings.push({ codePage, text, score: plausibility(text) })
    await slice.rest()
  }
  readings.sort((a, b) => b.score - a.score)
  const [best, ...rest] = readings
  if (!best) throw new Error('there is always a reading')
  const others = rest.filter(({ text }) => text !== best.text)
  const isSure = (others[0]?.score ?? Number.NEGATIVE_INFINITY) <= best.score - WORSE_IS_SURE
  return {
    codePage: best.codePage,
    text: best.text,
    isSure,
    others: others.map(({ codePage, text }) => ({ codePage, text })),
  }
}

const USUAL_SIGNS = /[\u{A0}„”“’‘…–—«»§°]/u

/** Polish letters in words speak for a reading; signs inside words, capitals among small letters, and holes against it. */
function plausibility(text: string): number {
  let [score, looked] = [0, 0]
  for (const { 0: letter, index } of text.matchAll(/[\u{80}-\u{FFFF}]/gu)) {
    if (looked >= ENOUGH_LETTERS) break
    looked += 1
    score += plausible(letter, text[index - 1] ?? ' ', text[index + 1] ?? ' ')
  }
  return score
}

const ENOUGH_LETTERS = 2_000

const isLetter = (text: string): boolean => /\p{L}/u.test(text)
const isCapital = (text: string): boolean => /\p{Lu}/u.test(text)

function plausible(letter: string, before: string, after: string): number {
  if (letter === '\u{FFFD}' || /\p{Cc}/u.test(letter)) return -5
  const [begins, goesOn] = [!isLetter(before), isLetter(after)]
  if (!isLetter(letter)) {
    if (USUAL_SIGNS.test(letter)) return begins || !goesOn ? 0 : -4
    return begins && !goesOn ? 0 : -4
  }
  const isAmongOthers = isCapital(letter)
    ? !begins && !isCapital(before)
    : !begins && goesOn && isCapital(before) && isCapital(after)
  if (isAmongOthers) return -3
  if (!POLISH.test(letter)) return -1
  return begins && !goesOn ? 0 : 2
}
