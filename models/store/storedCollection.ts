import type { InsertManyOptions, Schema } from 'mongoose'
import type { CarriedEntry } from './carriedEntry.ts'
import { type DuplicateKey, duplicateKeyOf } from './duplicateKey.ts'
import type { HearNews } from './sharing/sharing.ts'
import type { StoreBackend } from './storeBackend.ts'

/** What every document of a collection carries that is held in memory. */
export interface Versioned {
  /** Counts the writes: each is conditional on the one before it. */
  readonly version: number
  /** The steps of the clock, summed up, by which the document's times are told; absent: none. */
  readonly steppedMs?: number
}

/** The queries of which a collection that is held in memory has need. */
export interface StoredCollection<D extends Versioned> {
  readonly name: string
  idOf(document: D): string
  all(): Promise<readonly D[]>
  find(id: string): Promise<D | undefined>
  /** Durable when it returns. What is there already comes back as a duplicate key. */
  insert(documents: D | readonly D[], entry?: CarriedEntry): Promise<DuplicateKey | undefined>
  /** Writes the next version; false when somebody else has written it first, or it is gone. */
  replace(next: D, entry?: CarriedEntry): Promise<boolean>
  /** False: there is none. */
  remove(id: string): Promise<boolean>
  /** Told what other servers have written of it, where there may be others. */
  onNews(hear: HearNews): void
  /** Other servers may write it too: what is not held may be there all the same. */
  readonly isShared: boolean
}

/** So many are read at once of what is read as a whole at the start alone, when nobody is kept waiting by it. */
export const ALL_AT_ONCE = 10_000

export type Stored<D, Key extends keyof D> = Omit<D, Key> & Versioned & { readonly _id: string }

interface Layout<D, S> {
  readonly model: string
  readonly schema: Schema<S>
  /** Written as the domain made it: casting each page and entry anew would only cost time. */
  readonly asMade?: true
  idOf(document: D): string
  toStored(document: D): S
  fromStored(stored: S): D
}

/** Stored as it is, under the id that one of its fields is. */
export const keyedBy = <D, Key extends keyof D>(key: Key) => ({
  idOf: (document: D): string => String(document[key]),
  toStored({ [key]: _id, ...rest }: D) {
    return { _id, ...rest } as unknown as Stored<D, Key>
  },
  fromStored({ _id, ...rest }: Stored<D, Key>) {
    return { [key]: _id, ...rest } as unknown as D
  },
})

export function storedCollection<D extends Versioned, S extends Versioned & { readonly _id: string }>(
  backend: StoreBackend,
  { model: modelName, schema, asMade, idOf, toStored, fromStored }: Layout<D, S>,
): StoredCollection<D> {
  const model = backend.connection.model<S>(modelName, schema)
  const { name } = model.collection
  const written = asMade && backend.connection.collection<Versioned & { _id: string }>(name)
  const sharing = backend.shared?.sharing
  sharing?.share(name)
  return {
    name,
    idOf,
    isShared: sharing !== undefined,
    onNews: (hear) => sharing?.hear(name, hear),

    async all() {
      return (await model.find({}).lean<S[]>()).map(fromStored)
    },

    async find(id) {
      const stored = await (written?.findOne({ _id: id }) ?? model.findOne({ _id: id }).lean<S>())
      return stored === null ? undefined : fromStored(stored as S)
    },

    async insert(documents, entry) {
      const [first, ...others] = ([documents].flat() as D[]).map(toStored)
      if (!first) return undefined
      const along = takingAlong(backend, entry)
      if (!written) return reportingDuplicate(model.insertMany([first, ...others], along as InsertManyOptions))
      return reportingDuplicate(
        others.length === 0 ? written.insertOne(first, along) : written.insertMany([first, ...others], along),
      )
    },

    async replace(next, entry) {
      const stored = toStored(next)
      const before = { _id: stored._id, version: next.version - 1 }
      const along = takingAlong(backend, entry)
      const { matchedCount } = await (written
        ? written.replaceOne(before, stored as never, along)
        : model.replaceOne(before, stored as never, along))
      return matchedCount === 1
    },

    async remove(id) {
      const { deletedCount } = await model.deleteOne({ _id: id })
      return deletedCount === 1
    },
  }
}

/** What is written in one with a document, where the store can. */
export const takingAlong = ({ chaining }: StoreBackend, entry?: CarriedEntry): object =>
  chaining && entry ? { link: entry.link() } : {}

export async function reportingDuplicate(inserted: Promise<unknown>): Promise<DuplicateKey | undefined> {
  try {
    await inserted
    return undefined
  } catch (error) {
    const duplicate = duplicateKeyOf(error)
    if (duplicate) return duplicate
    throw error
  }
}
