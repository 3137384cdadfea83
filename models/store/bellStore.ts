import { Schema } from 'mongoose'
import type { Bell } from '../domain/bell/bell.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const bellSchema = new Schema<Stored<Bell, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    code: { type: String, required: true },
    phone: { type: String, required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    muted: { type: Schema.Types.Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'bells' },
)

/** The bells at the office's doors: at most one for each place. */
export type BellStore = StoredCollection<Bell>

export const bellStore = (backend: StoreBackend): BellStore =>
  storedCollection(backend, { model: 'Bell', schema: bellSchema, ...keyedBy<Bell, 'id'>('id') })
