import { Schema } from 'mongoose'
import type { PersonId } from '../domain/directory.ts'
import type { WorkingHours } from '../domain/schedule/absence.ts'
import type { Home } from './home.ts'

type HoursDocument = Omit<WorkingHours, 'personId'> & { readonly _id: PersonId }

const hoursSchema = new Schema<HoursDocument>(
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
export interface WorkingHoursStore {
  all(): Promise<readonly WorkingHours[]>
  write(hours: WorkingHours): Promise<void>
  remove(personId: PersonId): Promise<void>
}

export function workingHoursStore(home: Home): WorkingHoursStore {
  const model = home.connection.model<HoursDocument>('WorkingHours', hoursSchema)
  return {
    async all() {
      return (await model.find({}).lean<HoursDocument[]>()).map(({ _id, ...document }) => ({
        personId: _id,
        ...document,
      }))
    },

    async write({ personId, ...hours }) {
      const { matchedCount } = await model.replaceOne({ _id: personId }, hours)
      if (matchedCount === 0) await model.insertMany([{ _id: personId, ...hours }])
    },

    async remove(personId) {
      await model.deleteOne({ _id: personId })
    },
  }
}
