import { Schema } from 'mongoose'
import type { Expectation } from '../domain/policies/expectation.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const expectationSchema = new Schema<Stored<Expectation, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    target: { type: Mixed, required: true },
    weekday: { type: Number, required: true },
    minuteOfDay: { type: Number, required: true },
    absentIds: { type: [String], required: true },
    as: { type: String, required: true },
    withinMs: { type: Number, required: true },
    by: { type: String, required: true },
    savedAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'expectations' },
)

/** What the office relies on, whatever is changed. A handful. */
export type ExpectationStore = StoredCollection<Expectation>

export const expectationStore = (backend: StoreBackend): ExpectationStore =>
  storedCollection(backend, {
    model: 'Expectation',
    schema: expectationSchema,
    ...keyedBy<Expectation, 'id'>('id'),
  })
