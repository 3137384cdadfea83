import { Schema } from 'mongoose'
import type { PhotoCard } from '../domain/photos/photoCard.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const photoCardSchema = new Schema<Stored<PhotoCard, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    firstName: { type: String, required: true },
    jpeg: { type: String, required: true },
    since: { type: Number, required: true },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'photoCards' },
)

/** Employees who want clients to recognise them: kept apart from everything else that is known of them. */
export type PhotoCardStore = StoredCollection<PhotoCard>

export const photoCardStore = (backend: StoreBackend): PhotoCardStore =>
  storedCollection(backend, {
    model: 'PhotoCard',
    schema: photoCardSchema,
    ...keyedBy<PhotoCard, 'personId'>('personId'),
  })
