import wordForms from './data/wordForms.json' with { type: 'json' }
import { relatedTo } from './polishSynonyms.ts'

/** What else a word of the query may stand for, and how much that counts. */
export interface Variant {
  readonly stem: string
  readonly weight: number
  readonly prefix: boolean
  /** How many letters may be wrong. */
  readonly typos: number
}

export interface Vocabulary {
  has(stem: string): boolean
}

/**
 * A word the office knows means itself (and its relatives). Only a word it does not know is taken for a slip of the
 * finger, a derived word or a beginning: tolerance for known words would bring in their neighbours. The last word may
 * always be still unfinished.
 */
export function variantsOf(stem: string, known: Vocabulary, isLast: boolean): readonly Variant[] {
  const related = relatedTo(stem)
    .filter((other) => known.has(other))
    .map((other) => exact(other, 0.7))
  if (known.has(stem)) {
    const unfinished = isLast && stem.length > 1 ? [{ stem, weight: 0.6, prefix: true, typos: 0 }] : []
    return [exact(stem, 1), ...unfinished, ...related]
  }
  const certain = [...swapped(stem, known), ...withoutVerbPrefix(stem, known), ...rootOf(stem, known), ...related]
  const prefix = { stem, weight: 0.8, prefix: true, typos: 0 }
  const unfinished = isLast || stem.length > 3 ? [prefix] : []
  const typos = certain.length > 0 || /\d/.test(stem) ? 0 : stem.length < 4 ? 0 : stem.length < 6 ? 1 : 2
  return [...certain, ...unfinished, ...(typos === 0 ? [] : [{ stem, weight: 0.7, prefix: false, typos }])]
}

const exact = (stem: string, weight: number): Variant => ({ stem, weight, prefix: false, typos: 0 })

/** Two neighbouring letters the wrong way round: the commonest slip, and two mistakes to a counter of edits. */
function swapped(stem: string, known: Vocabulary): readonly Variant[] {
  return Array.from({ length: Math.max(0, stem.length - 1) }, (_, at) => {
    return stem.slice(0, at) + stem.charAt(at + 1) + stem.charAt(at) + stem.slice(at + 2)
  })
    .filter((other) => known.has(other))
    .map((other) => exact(other, 0.9))
}

/** Zarejestrować is rejestrować finished. */
function withoutVerbPrefix(stem: string, known: Vocabulary): readonly Variant[] {
  return wordForms.verbPrefixes
    .filter((prefix) => stem.startsWith(prefix) && stem.length - prefix.length >= 4)
    .map((prefix) => stem.slice(prefix.length))
    .filter((other) => known.has(other))
    .map((other) => exact(other, 0.8))
}

/** Dowodzik comes from dowód: the longest known word that this one begins with. */
function rootOf(stem: string, known: Vocabulary): readonly Variant[] {
  for (let length = stem.length - 1; length >= Math.max(4, stem.length * 0.6); length -= 1) {
    const root = stem.slice(0, length)
    if (known.has(root)) return [exact(root, 0.8)]
  }
  return []
}
