import { Refusal, type WeakBecause } from '../../models/domain/errors.ts'
import { type Guesses, GuessingThread } from './guessingThread.ts'

/** As many as somebody with the stolen store tries in a day: nine letters that mean nothing, or three words. */
const FEWEST_GUESSES_LOG10 = 9

/** Famous, or said in every office with this program; what is on the usual lists, the library knows. */
const KNOWN_WORDS = ['parter', 'urząd', 'gmina', 'bok', 'correcthorsebatterystaple']

/** One for the whole process. */
const thread = new GuessingThread()

/**
 * Refuses what is guessed first: what is on the lists of used passwords, words, names, dates, runs on the keyboard, and
 * the words of this office, however they are decorated. No rule about capitals or signs: how many tries it takes counts.
 */
export async function mustBeHardToGuess(password: string, localWords: readonly string[]): Promise<void> {
  const [weakBecause] = await weaknesses([password], localWords)
  if (weakBecause !== undefined) throw new Refusal('weakPassword', { weakBecause })
}

/** Of each password, why it is easy to guess; undefined: it is not. */
export async function weaknesses(
  passwords: readonly string[],
  localWords: readonly string[],
): Promise<readonly (WeakBecause | undefined)[]> {
  const guesses = await thread.guessesOf({ passwords, words: wordsOf([...localWords, ...KNOWN_WORDS]) })
  return guesses.map(weaknessOf)
}

function weaknessOf({ guessesLog10, found }: Guesses): WeakBecause | undefined {
  if (guessesLog10 >= FEWEST_GUESSES_LOG10) return undefined
  if (found.includes('userInputs')) return 'ofThisOffice'
  if (found.includes('passwords-common')) return 'used'
  return found.every((part) => part === 'bruteforce') ? 'short' : 'pattern'
}

/** Whole and in parts, with their marks and without: "Wólka Zaleska", "wólka", "wolka". */
function wordsOf(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => [text, text.replace(/\s/g, ''), ...text.split(/[^\p{L}\p{N}]+/u)])
  const lower = parts.map((part) => part.toLowerCase()).filter((part) => part.length > 2)
  return [...new Set(lower.flatMap((part) => [part, plain(part)]))]
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l')
