import type { SearchEntry } from './searchEntries.ts'

/** One word of the query, and the stems of the office that fit it, each with how well (0 to 1). */
export interface Asked {
  /** A rare word says more about what is wanted than a common one. */
  readonly rarity: number
  readonly fits: ReadonlyMap<string, number>
}

export type Rarity = (stem: string) => number

/** How much being called exactly that counts, beside containing the words. */
const PHRASE_WEIGHT = 1.5

/**
 * How much the query says for an entry. The evidence is every word of the query that the entry has, counted once, by
 * its rarity and fit. It is raised by how nearly the query is one of the phrases people use for this entry: of all the
 * matters with "dowód" in them, the one that is called just that comes first.
 */
export function scoreOf(evidence: number, entry: SearchEntry, asked: readonly Asked[], rarity: Rarity): number {
  const whole = asked.reduce((sum, word) => sum + word.rarity, 0)
  const likeness = Math.max(0, ...entry.phrases.map((phrase) => likenessOf(phrase, asked, rarity) / whole))
  return evidence * (1 + PHRASE_WEIGHT * likeness)
}

/** The share of the phrase that was asked for, times how much of the query that is. */
function likenessOf(phrase: readonly string[], asked: readonly Asked[], rarity: Rarity): number {
  if (!phrase.some((stem) => asked.some((word) => word.fits.has(stem)))) return 0
  let ofPhrase = 0
  let covered = 0
  const said = asked.map(() => 0)
  for (const stem of phrase) {
    let best = 0
    asked.forEach((word, at) => {
      const fit = word.fits.get(stem) ?? 0
      best = Math.max(best, fit)
      said[at] = Math.max(said[at] ?? 0, fit)
    })
    ofPhrase += rarity(stem)
    covered += rarity(stem) * best
  }
  return (covered / ofPhrase) * asked.reduce((sum, word, at) => sum + word.rarity * (said[at] ?? 0), 0)
}
