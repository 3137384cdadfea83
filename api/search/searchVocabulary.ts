import MiniSearch from 'minisearch'
import { isPersonWord } from './polishSynonyms.ts'
import type { SearchEntry } from './searchEntries.ts'
import type { Asked, Rarity } from './searchRanking.ts'
import { type Variant, variantsOf } from './searchVariants.ts'

/** Where a stem stands: the entry, and whether in what it is called (1) or only beside it. */
interface Place {
  readonly entry: number
  readonly weight: number
}

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
  readonly #places = new Map<string, Place[]>()
  readonly #words = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  })
  readonly #rarities = new Map<string, number>()
  readonly #entries: number

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries.length
    entries.forEach(({ phrases, aside }, entry) => {
      const called = new Set(phrases.flat())
      for (const stem of called) this.#place(stem, { entry, weight: 1 })
      for (const stem of new Set(aside)) if (!called.has(stem)) this.#place(stem, { entry, weight: ASIDE_WEIGHT })
    })
    for (const [stem, places] of this.#places) this.#rarities.set(stem, this.#rarityOf(places.length))
    this.#words.addAll([...this.#places.keys()].filter((stem) => stem !== '').map((id) => ({ id })))
  }

  has(stem: string): boolean {
    return this.#places.has(stem)
  }

  placesOf(stem: string): readonly Place[] {
    return this.#places.get(stem) ?? []
  }

  readonly rarity: Rarity = (stem) => this.#rarities.get(stem) ?? this.#rarityOf(UNKNOWN_IN)

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

  #rarityOf(count: number): number {
    return Math.log(1 + this.#entries / count)
  }

  #place(stem: string, place: Place): void {
    const places = this.#places.get(stem)
    if (places) places.push(place)
    else this.#places.set(stem, [place])
  }
}
