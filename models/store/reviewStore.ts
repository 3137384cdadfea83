import { Schema } from 'mongoose'
import type { Review } from '../domain/quality/review.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const reviewSchema = new Schema<Stored<Review, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    edition: { type: Number },
    // Nothing has to be written about a good month.
    note: { type: String },
    closedAt: { type: Number },
    closedBy: { type: String },
    mailedTo: { type: [String], default: undefined },
    frozen: { type: Schema.Types.Mixed },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'reviews' },
)

/** Reviews of months and quarters about which somebody has written, or which are closed. */
export type ReviewStore = StoredCollection<Review>

export const reviewStore = (backend: StoreBackend): ReviewStore =>
  storedCollection(backend, { model: 'Review', schema: reviewSchema, ...keyedBy<Review, 'id'>('id') })
