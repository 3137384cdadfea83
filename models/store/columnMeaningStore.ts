import { Schema } from 'mongoose'
import type { ColumnMeaning } from '../domain/lists/columnMeaning.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const columnMeaningSchema = new Schema<Stored<ColumnMeaning, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    columns: { type: Mixed, required: true },
    usedAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'columnMeanings' },
)

/** What the columns of lists mean, by their headings. */
export type ColumnMeaningStore = StoredCollection<ColumnMeaning>

export const columnMeaningStore = (backend: StoreBackend): ColumnMeaningStore =>
  storedCollection(backend, {
    model: 'ColumnMeaning',
    schema: columnMeaningSchema,
    ...keyedBy<ColumnMeaning, 'id'>('id'),
  })
