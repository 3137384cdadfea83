import { Schema } from 'mongoose'
import type { GivenCause } from '../domain/quality/cause.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const givenCauseSchema = new Schema<Stored<GivenCause, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    raisedAt: { type: Number, required: true },
    unitId: { type: String },
    matterId: { type: String },
    steps: { type: Schema.Types.Mixed, required: true },
    skippedBy: { type: [String], required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'givenCauses' },
)

/** Why requests were late or escalated, as somebody has said. */
export type GivenCauseStore = StoredCollection<GivenCause>

export const givenCauseStore = (backend: StoreBackend): GivenCauseStore =>
  storedCollection(backend, { model: 'GivenCause', schema: givenCauseSchema, ...keyedBy<GivenCause, 'id'>('id') })
