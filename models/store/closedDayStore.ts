import { Schema } from 'mongoose'
import type { Bilingual, PersonId } from '../domain/directory.ts'
import type { Home } from './home.ts'

/** A day the office has closed itself; public holidays are known without being stored. */
export interface OwnClosedDay {
  readonly day: string
  readonly name: Bilingual
  readonly setBy: PersonId
}

type ClosedDayDocument = Omit<OwnClosedDay, 'day'> & { readonly _id: string }

const closedDaySchema = new Schema<ClosedDayDocument>(
  {
    _id: { type: String, required: true },
    name: { type: Schema.Types.Mixed, required: true },
    setBy: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'closedDays' },
)

export interface ClosedDayStore {
  all(): Promise<readonly OwnClosedDay[]>
  write(closed: OwnClosedDay): Promise<void>
  remove(day: string): Promise<void>
}

export function closedDayStore(home: Home): ClosedDayStore {
  const model = home.connection.model<ClosedDayDocument>('ClosedDay', closedDaySchema)
  return {
    async all() {
      return (await model.find({}).lean<ClosedDayDocument[]>()).map(({ _id, ...document }) => ({
        day: _id,
        ...document,
      }))
    },

    async write({ day, ...closed }) {
      const { matchedCount } = await model.replaceOne({ _id: day }, closed)
      if (matchedCount === 0) await model.insertMany([{ _id: day, ...closed }])
    },

    async remove(day) {
      await model.deleteOne({ _id: day })
    },
  }
}
