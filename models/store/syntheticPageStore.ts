import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/** The page that a robot is called by, to prove the path. It is in no statistics: it has a place of its own. */
export interface StoredSyntheticPage {
  readonly pageId: string
  readonly sentAt: Instant
  readonly deliveredAt?: Instant
}

interface SyntheticPageDocument extends StoredSyntheticPage {
  readonly _id: string
}

const syntheticPageSchema = new Schema<SyntheticPageDocument>(
  {
    _id: { type: String, required: true },
    pageId: { type: String, required: true },
    sentAt: { type: Number, required: true },
    deliveredAt: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'syntheticpages' },
)

/** Keeps the last one only: what matters is that it could be written. */
export interface SyntheticPageStore {
  write(page: StoredSyntheticPage): Promise<void>
}

const ROBOT = 'robot'

export function syntheticPageStore(backend: StoreBackend): SyntheticPageStore {
  const model = backend.connection.model<SyntheticPageDocument>('SyntheticPage', syntheticPageSchema)
  return {
    async write(page) {
      const { matchedCount } = await model.replaceOne({ _id: ROBOT }, page)
      // Another server may have written the first one meanwhile.
      if (matchedCount === 0) await reportingDuplicate(model.insertMany([{ _id: ROBOT, ...page }]))
    },
  }
}
