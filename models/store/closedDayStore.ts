import { Schema } from 'mongoose'
import type { Bilingual, PersonId } from '../domain/directory/directory.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** A day the office has closed itself; public holidays are known without being stored. */
export interface OwnClosedDay extends Versioned {
  readonly day: string
  readonly name: Bilingual
  readonly setBy: PersonId
}

const closedDaySchema = new Schema<Stored<OwnClosedDay, 'day'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: Schema.Types.Mixed, required: true },
    setBy: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'closedDays' },
)

export type ClosedDayStore = StoredCollection<OwnClosedDay>

export const closedDayStore = (backend: StoreBackend): ClosedDayStore =>
  storedCollection(backend, { model: 'ClosedDay', schema: closedDaySchema, ...keyedBy<OwnClosedDay, 'day'>('day') })
