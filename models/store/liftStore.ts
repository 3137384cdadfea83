import { Schema } from 'mongoose'
import type { Lift } from '../domain/lift/lift.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const liftSchema = new Schema<Stored<Lift, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    // Of an office with one building it may have no name.
    building: { type: String },
    out: { type: Schema.Types.Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'lifts' },
)

/** The lifts of the office: at most one for each building. */
export type LiftStore = StoredCollection<Lift>

export const liftStore = (backend: StoreBackend): LiftStore =>
  storedCollection(backend, { model: 'Lift', schema: liftSchema, ...keyedBy<Lift, 'id'>('id') })
