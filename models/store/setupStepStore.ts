import { Schema } from 'mongoose'
import type { StepRecord } from '../domain/setup/steps.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const setupStepSchema = new Schema<Stored<StepRecord, 'step'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    draft: { type: Mixed },
    changedBy: { type: String, required: true },
    changedAt: { type: Number, required: true },
    doneBy: { type: String },
    doneAt: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'setupSteps' },
)

/** How far setting up the office has come: one for each step that somebody has touched. */
export type SetupStepStore = StoredCollection<StepRecord>

export const setupStepStore = (backend: StoreBackend): SetupStepStore =>
  storedCollection(backend, { model: 'SetupStep', schema: setupStepSchema, ...keyedBy<StepRecord, 'step'>('step') })
