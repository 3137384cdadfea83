import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory.ts'
import type { Home } from './home.ts'

/** What has to outlive a restart about somebody's presence: their own choice, and whether they were on duty. */
export interface DutyRecord {
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

type DutyDocument = Omit<DutyRecord, 'personId'> & { readonly _id: PersonId }

const dutySchema = new Schema<DutyDocument>(
  {
    _id: { type: String, required: true },
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

export interface DutyStore {
  all(): Promise<readonly DutyRecord[]>
  write(duty: DutyRecord): Promise<void>
}

export function dutyStore(home: Home): DutyStore {
  const model = home.connection.model<DutyDocument>('Duty', dutySchema)
  return {
    async all() {
      return (await model.find({}).lean<DutyDocument[]>()).map(({ _id, ...document }) => ({
        personId: _id,
        ...document,
      }))
    },

    async write({ personId, ...duty }) {
      const { matchedCount } = await model.replaceOne({ _id: personId }, duty)
      if (matchedCount === 0) await model.insertMany([{ _id: personId, ...duty }])
    },
  }
}
