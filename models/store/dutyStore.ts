import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** What has to outlive a restart about somebody's presence: their own choice, and whether they were on duty. */
export interface DutyRecord extends Versioned {
  readonly personId: PersonId
  readonly availability: 'here' | 'withClient' | 'out' | 'absent'
  /** When `withClient` or `out` ends by itself. */
  readonly until?: Instant
  /** Who has marked this person out, if it was not they themselves. */
  readonly setBy?: PersonId
  /** Until then "I am here", said in spite of a plan, overrules it. */
  readonly overrulesUntil?: Instant
  readonly onDuty: boolean
  readonly soundProven: boolean
  readonly changedAt: Instant
}

const dutySchema = new Schema<Stored<DutyRecord, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    availability: { type: String, required: true },
    until: { type: Number },
    setBy: { type: String },
    overrulesUntil: { type: Number },
    onDuty: { type: Boolean, required: true },
    soundProven: { type: Boolean, required: true },
    changedAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'duties' },
)

export type DutyStore = StoredCollection<DutyRecord>

export const dutyStore = (backend: StoreBackend): DutyStore =>
  storedCollection(backend, { model: 'Duty', schema: dutySchema, ...keyedBy<DutyRecord, 'personId'>('personId') })
