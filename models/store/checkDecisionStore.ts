import { Schema } from 'mongoose'
import type { CheckDecision } from '../domain/setup/checks.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const checkDecisionSchema = new Schema<Stored<CheckDecision, 'check'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    choice: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'checkDecisions' },
)

/** What the office has decided about the administrator's checks: at most one for each. */
export type CheckDecisionStore = StoredCollection<CheckDecision>

export const checkDecisionStore = (backend: StoreBackend): CheckDecisionStore =>
  storedCollection(backend, {
    model: 'CheckDecision',
    schema: checkDecisionSchema,
    ...keyedBy<CheckDecision, 'check'>('check'),
  })
