import { Schema } from 'mongoose'
import type { WorkingHours } from '../domain/schedule/absence.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const hoursSchema = new Schema<Stored<WorkingHours, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    week: { type: Schema.Types.Mixed, required: true },
    setBy: { type: String, required: true },
    setAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'workingHours' },
)

/** The weekly hours of those who do not work while the office is open. */
export type WorkingHoursStore = StoredCollection<WorkingHours>

export const workingHoursStore = (backend: StoreBackend): WorkingHoursStore =>
  storedCollection(backend, {
    model: 'WorkingHours',
    schema: hoursSchema,
    ...keyedBy<WorkingHours, 'personId'>('personId'),
  })
