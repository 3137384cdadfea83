import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { entriesOf, type SearchEntry } from './searchEntries.ts'
import { SearchVocabulary } from './searchVocabulary.ts'

export interface Indexed {
  readonly at: number
  entry: SearchEntry
  /** Its place in the directory: of two that fit alike, the first comes first. */
  rank: number
  /** Counts the directories that were followed: whatever an earlier one had last is there no longer. */
  seenIn: number
}

/** What can be found in the office, and by which words. An edit costs what it has changed, not the whole office anew. */
export class SearchIndex {
  readonly vocabulary = new SearchVocabulary()
  readonly #byTarget = new Map<string, Indexed>()
  readonly #places: (Indexed | undefined)[] = []
  readonly #free: number[] = []
  #followed = 0

  /** Every number of an entry is below this one. */
  get size(): number {
    return this.#places.length
  }

  /** Takes over this directory, piece by piece. Whoever stops before the end has to follow another one to its end. */
  *follow(directory: Directory): Generator<void, void> {
    this.#followed += 1
    let rank = 0
    for (const entry of entriesOf(directory)) {
      this.#keep(entry, rank)
      rank += 1
      yield
    }
    for (const [key, indexed] of this.#byTarget) {
      if (indexed.seenIn !== this.#followed) this.#forget(key, indexed)
      yield
    }
  }

  at(number: number): Indexed | undefined {
    return this.#places[number]
  }

  #keep(entry: SearchEntry, rank: number): void {
    const key = keyOf(entry.target)
    const known = this.#byTarget.get(key)
    if (!known) {
      const indexed = { at: this.#free.pop() ?? this.#places.length, entry, rank, seenIn: this.#followed }
      this.#byTarget.set(key, indexed)
      this.#places[indexed.at] = indexed
      this.vocabulary.add(indexed.at, entry)
      return
    }
    known.rank = rank
    known.seenIn = this.#followed
    if (known.entry === entry) return
    this.vocabulary.remove(known.at, known.entry)
    this.vocabulary.add(known.at, entry)
    known.entry = entry
  }

  #forget(key: string, { at, entry }: Indexed): void {
    this.vocabulary.remove(at, entry)
    this.#byTarget.delete(key)
    this.#places[at] = undefined
    this.#free.push(at)
  }
}

function keyOf(target: Target): string {
  if (target.kind === 'matter') return `matter ${target.matterId}`
  if (target.kind === 'unit') return `unit ${target.unitId}`
  return target.kind === 'person' ? `person ${target.personId}` : target.kind
}
