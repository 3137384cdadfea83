import { Schema } from 'mongoose'
import type { DrillPlan } from '../domain/drills/drillPlan.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const drillPlanSchema = new Schema<Stored<DrillPlan, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    edition: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    by: { type: String, required: true },
    changedAt: { type: Number, required: true },
    scope: { type: Mixed, required: true },
    weekdays: { type: [Number], required: true },
    minuteOfDay: { type: Number, required: true },
    isOn: { type: Boolean, required: true },
    last: { type: Mixed },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'drillplans' },
)
drillPlanSchema.index({ key: 1 }, { unique: true })

/** When drills run by themselves. A handful. */
export type DrillPlanStore = StoredCollection<DrillPlan>

export const drillPlanStore = (backend: StoreBackend): DrillPlanStore =>
  storedCollection(backend, { model: 'DrillPlan', schema: drillPlanSchema, ...keyedBy<DrillPlan, 'id'>('id') })
