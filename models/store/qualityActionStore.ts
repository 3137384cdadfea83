import { Schema } from 'mongoose'
import type { QualityAction } from '../domain/quality/qualityAction.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const qualityActionSchema = new Schema<Stored<QualityAction, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    cause: { type: String, required: true },
    unitId: { type: String },
    matterId: { type: String },
    what: { type: String, required: true },
    ownerId: { type: String, required: true },
    dueOn: { type: String, required: true },
    state: { type: String, required: true },
    openedAt: { type: Number, required: true },
    doneAt: { type: Number },
    steps: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'qualityActions' },
)
qualityActionSchema.index({ key: 1 }, { unique: true })

/** What the office does so that causes go away. */
export type QualityActionStore = StoredCollection<QualityAction>

export const qualityActionStore = (backend: StoreBackend): QualityActionStore =>
  storedCollection(backend, {
    model: 'QualityAction',
    schema: qualityActionSchema,
    ...keyedBy<QualityAction, 'id'>('id'),
  })
