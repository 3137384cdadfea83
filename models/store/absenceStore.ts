import { Schema } from 'mongoose'
import type { Absence } from '../domain/schedule/absence.ts'
import type { StoreBackend } from './storeBackend.ts'
import { type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

type AbsenceDocument = Omit<Stored<Absence, 'id'>, 'from' | 'to'> & {
  readonly fromDay: string
  readonly fromMinute: number
  readonly toDay: string
  readonly toMinute: number
}

const absenceSchema = new Schema<AbsenceDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    personId: { type: String, required: true },
    fromDay: { type: String, required: true },
    fromMinute: { type: Number, required: true },
    toDay: { type: String, required: true },
    toMinute: { type: Number, required: true },
    substituteIds: { type: [String], required: true },
    setBy: { type: String, required: true },
    setAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'absences' },
)
absenceSchema.index({ toDay: 1 })

/** When people will be out, apart from the directory, which an import replaces. */
export interface AbsenceStore extends Omit<StoredCollection<Absence>, 'all'> {
  /** Those that end on this day or later. */
  endingFrom(day: string): Promise<readonly Absence[]>
  /** When somebody was away is kept no longer than it is needed. */
  removeEndedBefore(day: string): Promise<void>
}

export function absenceStore(backend: StoreBackend): AbsenceStore {
  const layout = { model: 'Absence', schema: absenceSchema, idOf: ({ id }: Absence) => id }
  const { all: _whole, ...store } = storedCollection(backend, {
    ...layout,
    toStored: toDocument,
    fromStored: toAbsence,
  })
  const model = backend.connection.model<AbsenceDocument>('Absence')
  return {
    ...store,

    async endingFrom(day) {
      return (await model.find({ toDay: { $gte: day } }).lean<AbsenceDocument[]>()).map(toAbsence)
    },

    async removeEndedBefore(day) {
      await model.deleteMany({ toDay: { $lt: day } })
    },
  }
}

const toDocument = ({ id, from, to, ...absence }: Absence): AbsenceDocument => ({
  _id: id,
  ...absence,
  fromDay: from.day,
  fromMinute: from.minute,
  toDay: to.day,
  toMinute: to.minute,
})

const toAbsence = ({ _id, fromDay, fromMinute, toDay, toMinute, ...document }: AbsenceDocument): Absence => ({
  id: _id,
  ...document,
  from: { day: fromDay, minute: fromMinute },
  to: { day: toDay, minute: toMinute },
})
