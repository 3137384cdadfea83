import { Schema } from 'mongoose'
import type { HelpWanted } from '../domain/evacuation/evacuation.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const helpWantedSchema = new Schema<Stored<HelpWanted, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    needs: { type: [String], required: true },
    since: { type: Number, required: true },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'helpWanted' },
)

/** Employees who want to be found in an evacuation: kept apart from everything else that is known of them. */
export type HelpWantedStore = StoredCollection<HelpWanted>

export const helpWantedStore = (backend: StoreBackend): HelpWantedStore =>
  storedCollection(backend, {
    model: 'HelpWanted',
    schema: helpWantedSchema,
    ...keyedBy<HelpWanted, 'personId'>('personId'),
  })
