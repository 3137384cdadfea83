import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { stemsOf } from './polishWords.ts'
import { type Indexed, SearchIndex } from './searchIndex.ts'
import { type Asked, scoreOf } from './searchRanking.ts'

export interface Found {
  readonly target: Target
  readonly score: number
}

/** What somebody came for, or whom they ask for, best first. An empty query finds nothing. */
export type DirectorySearch = (query: string, limit?: number) => readonly Found[]

/** A matter comes before the unit and the people whose names or positions have the same words. */
const KIND_WEIGHTS: Readonly<Record<Target['kind'], number>> = {
  matter: 1,
  unit: 0.8,
  person: 0.8,
  unknown: 0,
  clerks: 0,
}

/** Only so many of the best by words are compared phrase by phrase. */
const COMPARED = 60

/** With less than this share of the best one's evidence an entry is noise. */
const LEAST_SHARE = 1 / 8

/** Nobody says more than this at the counter; the rest would only cost time. */
const MOST_WORDS = 12

interface Evidence {
  readonly found: Indexed
  readonly strength: number
}

/** The search of the counter over matters, people and units of one directory. */
export function createDirectorySearch(directory: Directory): DirectorySearch {
  const index = new SearchIndex()
  for (const _piece of index.follow(directory));
  return searchIn(index)
}

/** The same, over an index that somebody else keeps up. */
export function searchIn(index: SearchIndex): DirectorySearch {
  const { vocabulary } = index
  return (query, limit = 10) => {
    const stems = [...new Set(stemsOf(query))].slice(0, MOST_WORDS)
    const asked = stems
      // One letter after other words says nothing yet.
      .map((stem, at) => vocabulary.ask(stem, at === stems.length - 1 && (stem.length > 1 || stems.length === 1)))
      .filter((word) => word.fits.size > 0)
    return strongest(asked, index)
      .slice(0, COMPARED)
      .map(({ found: { entry, rank }, strength }) => {
        const score = KIND_WEIGHTS[entry.target.kind] * scoreOf(strength, entry, asked, vocabulary.rarity)
        return { target: entry.target, score, rank }
      })
      .sort((a, b) => b.score - a.score || a.rank - b.rank)
      .slice(0, limit)
      .map(({ target, score }) => ({ target, score }))
  }
}

/**
 * Entries by evidence, the strongest first, without the noise: every word of the query that stands there, counted
 * once. Plain arrays, and only what was touched: this is where the time goes.
 */
function strongest(asked: readonly Asked[], index: SearchIndex): readonly Evidence[] {
  const evidence = new Float64Array(index.size)
  const best = new Float64Array(index.size)
  const found: number[] = []
  let most = 0
  for (const { fits, rarity } of asked) {
    const touched: number[] = []
    for (const [stem, fit] of fits) {
      for (const [entry, weight] of index.vocabulary.postingsOf(stem)) {
        const before = best[entry] ?? 0
        if (before === 0) touched.push(entry)
        best[entry] = Math.max(before, fit * weight)
      }
    }
    for (const entry of touched) {
      const before = evidence[entry] ?? 0
      if (before === 0) found.push(entry)
      const now = before + rarity * (best[entry] ?? 0)
      evidence[entry] = now
      best[entry] = 0
      most = Math.max(most, now)
    }
  }
  return found
    .flatMap((entry) => {
      const indexed = index.at(entry)
      const strength = evidence[entry] ?? 0
      return indexed && strength > most * LEAST_SHARE ? [{ found: indexed, strength }] : []
    })
    .sort((a, b) => b.strength - a.strength || a.found.rank - b.found.rank)
}
