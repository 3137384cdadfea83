import { randomUUID } from 'node:crypto'
import { CheckedCollection } from '../documentApi/checkedCollection.ts'
import type { Filter } from '../documentApi/documentApi.ts'
import type { GuardedCursor } from '../documentApi/guardedCursor.ts'
import type { StoredDocument } from '../embedded/codec.ts'
import { REMOVALS, type Sharing, WITHOUT_STAMP } from './sharing.ts'

type Options = StoredDocument | undefined

/** The stamp is between the servers alone: no document that is read has it. A projection names what it wants. */
const unstamped = (options: Options): Options =>
  options?.projection === undefined || options.projection === null ? { ...options, projection: WITHOUT_STAMP } : options

/** MongoDB's collection, whose writes other servers find. */
export const sharedCollection = (sharing: Sharing): typeof CheckedCollection =>
  class SharedCollection extends CheckedCollection {
    override async insertOne(document: StoredDocument, options?: StoredDocument): Promise<unknown> {
      if (!sharing.isShared(this.name)) return super.insertOne(document, options)
      const answer = await super.insertOne({ ...document, ...sharing.stamp() }, options)
      this.#wrote(document._id, document)
      return answer
    }

    override async insertMany(documents: readonly StoredDocument[], options?: StoredDocument): Promise<unknown> {
      if (!sharing.isShared(this.name)) return super.insertMany(documents, options)
      const stamp = sharing.stamp()
      const answer = await super.insertMany(
        documents.map((document) => ({ ...document, ...stamp })),
        options,
      )
      for (const document of documents) this.#wrote(document._id, document)
      return answer
    }

    override async replaceOne(filter: Filter, replacement: StoredDocument, options?: StoredDocument): Promise<unknown> {
      if (!sharing.isShared(this.name)) return super.replaceOne(filter, replacement, options)
      const answer = await super.replaceOne(filter, { ...replacement, ...sharing.stamp() }, options)
      if ((answer as { readonly matchedCount?: number }).matchedCount === 1) this.#wrote(filter._id, replacement)
      return answer
    }

    /** Noted first: a crash in between leaves a note too many, and nobody who holds for ever what is gone. */
    override async deleteOne(filter: Filter, options?: StoredDocument): Promise<unknown> {
      if (!sharing.isShared(this.name)) return super.deleteOne(filter, options)
      const removal = { _id: randomUUID(), of: this.name, id: String(filter._id), ...sharing.stamp() }
      await this.conn.collection<{ _id: string }>(REMOVALS).insertOne(removal)
      const answer = await super.deleteOne(filter, options)
      sharing.wrote(this.name, String(filter._id))
      return answer
    }

    override findOne(filter: Filter, options?: StoredDocument): Promise<unknown> {
      return super.findOne(filter, sharing.isShared(this.name) ? unstamped(options) : options)
    }

    override find(filter: Filter, options?: StoredDocument): GuardedCursor {
      return super.find(filter, sharing.isShared(this.name) ? unstamped(options) : options)
    }

    #wrote(id: unknown, { version }: StoredDocument): void {
      sharing.wrote(this.name, String(id), Number(version))
    }
  }
