import stopWords from './data/stopWords.json' with { type: 'json' }
import { stemOf } from './polishStem.ts'

/** Said at every counter, and says nothing about the matter. Written without Polish letters. */
const STOP_WORDS: ReadonlySet<string> = new Set(stopWords.flat())

/** Lower case, without Polish letters: `Żłobek` is `zlobek`, because people type both. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

/** Nothing longer is a word of an office: what is, a key that stuck, is read in pieces. */
const WORD = /[\p{L}\p{N}]{1,40}/gu

/**
 * The words that carry the meaning, in the order said. Where nothing else was said, even a stop word counts: somebody
 * who has typed only `na` must see something.
 */
export function wordsOf(text: string): readonly string[] {
  const words = joined(folded(text)).match(WORD) ?? []
  const meaning = words.filter((word) => !STOP_WORDS.has(word))
  return meaning.length > 0 ? meaning : words
}

/** The stems of those words. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).map(stemOf)

/** What is one word although it is written as two: 800+, 500 plus, DN-1, e-dowód, pokój 214. */
const joined = (text: string): string =>
  text
    .replace(/(?<!\d)(\d+)\s*(\+|plus\b)/g, '$1plus')
    .replace(/\b(pok|pokoj|pokoju|wew|wewn|wewnetrzny|nr|numer|tel|telefon)\.?\s+(?=\d)/g, '')
    .replace(/\b(\p{L}{2,3})[-\s](\d)\b/gu, '$1$2')
    .replace(/\be-(?=\p{L})/gu, 'e')
