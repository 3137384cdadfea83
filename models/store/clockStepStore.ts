import { Schema } from 'mongoose'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** The steps of the wall clock that this office has followed, summed up: by it the documents tell their times. */
export interface ClockSum extends Versioned {
  readonly id: string
  readonly totalMs: number
}

const clockSumSchema = new Schema<Stored<ClockSum, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    totalMs: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'clockSteps' },
)

export const clockStepStore = (backend: StoreBackend): StoredCollection<ClockSum> =>
  storedCollection(backend, { model: 'ClockSum', schema: clockSumSchema, ...keyedBy<ClockSum, 'id'>('id') })
