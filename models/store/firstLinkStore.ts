import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/** The one link by which a new office gets its first administrator. Its secret is kept only as a hash. */
export interface FirstLink {
  readonly secretHash: string
  readonly expiresAt: Instant
}

type FirstLinkDocument = FirstLink & { readonly _id: 'first' }

const firstLinkSchema = new Schema<FirstLinkDocument>(
  {
    _id: { type: String, required: true },
    secretHash: { type: String, required: true },
    expiresAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'firstLinks' },
)

export interface FirstLinkStore {
  /** There is one: a new link makes the one before useless. */
  write(link: FirstLink): Promise<void>
  read(): Promise<FirstLink | undefined>
  /** True for one caller only, however many come with the same secret at once. */
  use(secretHash: string): Promise<boolean>
}

export function firstLinkStore(backend: StoreBackend): FirstLinkStore {
  const model = backend.connection.model<FirstLinkDocument>('FirstLink', firstLinkSchema)
  return {
    async write(link) {
      const { matchedCount } = await model.replaceOne({ _id: 'first' }, link)
      if (matchedCount > 0) return
      // Another server may have written the first one meanwhile.
      const isThere = await reportingDuplicate(model.insertMany([{ _id: 'first' as const, ...link }]))
      if (isThere) await model.replaceOne({ _id: 'first' }, link)
    },

    async read() {
      const document = await model.findOne({ _id: 'first' }).lean<FirstLinkDocument>()
      return document === null ? undefined : { secretHash: document.secretHash, expiresAt: document.expiresAt }
    },

    async use(secretHash) {
      const { deletedCount } = await model.deleteOne({ _id: 'first', secretHash })
      return deletedCount === 1
    },
  }
}
