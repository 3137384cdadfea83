import { Schema } from 'mongoose'
import type { Home } from './home.ts'
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

export const clockStepStore = (home: Home): StoredCollection<ClockSum> =>
  storedCollection(home, { model: 'ClockSum', schema: clockSumSchema, ...keyedBy<ClockSum, 'id'>('id') })
