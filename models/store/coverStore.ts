import { Schema } from 'mongoose'
import type { Cover } from '../domain/schedule/cover.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const coverSchema = new Schema<Stored<Cover, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    awayIds: { type: [String], required: true },
    personId: { type: String, required: true },
    day: { type: String, required: true },
    from: { type: Number, required: true },
    to: { type: Number, required: true },
    askedBy: { type: String, required: true },
    askedAt: { type: Number, required: true },
    answerBy: { type: Number, required: true },
    state: { type: String, required: true },
    answeredAt: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'covers' },
)

/** Who was asked to stand in for some hours, and what they said. */
export type CoverStore = StoredCollection<Cover>

export const coverStore = (backend: StoreBackend): CoverStore =>
  storedCollection(backend, { model: 'Cover', schema: coverSchema, ...keyedBy<Cover, 'id'>('id') })
