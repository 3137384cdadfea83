import MiniSearch from 'minisearch'
import { isPersonWord } from './polishSynonyms.ts'
import type { SearchEntry } from './searchEntries.ts'
import type { Asked, Rarity } from './searchRanking.ts'
import { type Variant, variantsOf } from './searchVariants.ts'

/** In which entries a stem stands, and whether in what they are called (1) or only beside it. */
type Postings = Map<number, number>

/** A word found only in a position or a unit's name says little. */
const ASIDE_WEIGHT = 0.2

/** A word the office does not know, but something fits it, counts as one that so many entries have. */
const UNKNOWN_IN = 3

/** Mama, sąsiad: whom it is for. */
const PERSON_WEIGHT = 0.5

/** Of all words that begin with the two letters typed so far, the shortest so many are looked at. */
const MOST_FITS = 60

/**
 * The words of an office, and where they stand. MiniSearch keeps the words rather than the matters: it finds the
 * unfinished and the misspelt among a few thousand words in well under a millisecond, however many matters there are.
 */
export class SearchVocabulary {
  readonly #postings = new Map<string, Postings>()
  readonly #words = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  })
  #entries = 0

  add(at: number, entry: SearchEntry): void {
    this.#entries += 1
    for (const [stem, weight] of weightsOf(entry)) {
      const postings = this.#postings.get(stem) ?? this.#newWord(stem)
      postings.set(at, weight)
    }
  }

  remove(at: number, entry: SearchEntry): void {
    this.#entries -= 1
    for (const stem of weightsOf(entry).keys()) {
      const postings = this.#postings.get(stem)
      postings?.delete(at)
      if (postings?.size !== 0) continue
      this.#postings.delete(stem)
      this.#words.remove({ id: stem })
    }
  }

  has(stem: string): boolean {
    return this.#postings.has(stem)
  }

  postingsOf(stem: string): ReadonlyMap<number, number> {
    return this.#postings.get(stem) ?? NOWHERE
  }

  readonly rarity: Rarity = (stem) => Math.log(1 + this.#entries / (this.#postings.get(stem)?.size ?? UNKNOWN_IN))

  /** What one word of the query can mean here. */
  ask(stem: string, isLast: boolean): Asked {
    const fits = new Map<string, number>()
    for (const variant of variantsOf(stem, this, isLast)) {
      for (const [found, fit] of this.#fitsOf(variant)) fits.set(found, Math.max(fits.get(found) ?? 0, fit))
    }
    return { rarity: this.rarity(stem) * (isPersonWord(stem) ? PERSON_WEIGHT : 1), fits }
  }

  #fitsOf({ stem, weight, prefix, typos }: Variant): readonly (readonly [string, number])[] {
    if (!prefix && typos === 0) return [[stem, weight]]
    const found = this.#words.search(stem, { prefix, fuzzy: typos }).map((hit): string => hit.id)
    if (!prefix) return found.map((each) => [each, weight])
    // The less of the word was typed, the less sure.
    const shortest = found.sort((a, b) => a.length - b.length).slice(0, MOST_FITS)
    return shortest.map((each) => [each, weight * (stem.length / each.length)])
  }

  #newWord(stem: string): Postings {
    const postings: Postings = new Map()
    this.#postings.set(stem, postings)
    this.#words.add({ id: stem })
    return postings
  }
}

const NOWHERE: ReadonlyMap<number, number> = new Map()

function weightsOf({ phrases, aside }: SearchEntry): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const stem of aside) if (stem !== '') weights.set(stem, ASIDE_WEIGHT)
  for (const stem of phrases.flat()) if (stem !== '') weights.set(stem, 1)
  return weights
}
