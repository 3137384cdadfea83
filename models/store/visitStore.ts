import { Schema } from 'mongoose'
import type { Visit, VisitId } from '../domain/visit/visit.ts'
import type { StoreBackend } from './storeBackend.ts'
import { ALL_AT_ONCE, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/** A visit as it lies in the store, with the flag that the index of those that go on needs. */
type VisitDocument = Stored<Visit, 'id'> & { readonly open: boolean }

const { Mixed } = Schema.Types

const visitSchema = new Schema<VisitDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    open: { type: Boolean, required: true },
    placeId: { type: String, required: true },
    needs: { type: Mixed, required: true },
    note: { type: String },
    clerkId: { type: String, required: true },
    unattendedSince: { type: Number },
    said: { type: Mixed },
    day: { type: String, required: true },
    begunAt: { type: Number, required: true },
    endedAt: { type: Number },
    history: { type: Mixed, required: true },
    sample: { type: Boolean },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'visits' },
)
visitSchema.index({ open: 1 }, { partialFilterExpression: { open: true } })
visitSchema.index({ day: 1 })

/** The only queries about visits. */
export interface VisitStore extends Omit<StoredCollection<Visit>, 'all'> {
  /** Those that go on. */
  open(): Promise<readonly Visit[]>
  /** How many were begun up to this day, which is included. */
  countUpTo(day: string): Promise<number>
  /** Removes so many of those; returns how many, 0 when none is left. */
  removeUpTo(day: string, count: number): Promise<number>
}

export function visitStore(backend: StoreBackend): VisitStore {
  const { all: _whole, ...store } = storedCollection(backend, {
    model: 'Visit',
    schema: visitSchema,
    asMade: true,
    idOf: ({ id }: Visit) => id,
    toStored: toDocument,
    fromStored: toVisit,
  })
  const model = backend.connection.model<VisitDocument>('Visit')
  return {
    ...store,

    async open() {
      return (await model.find({ open: true }).batchSize(ALL_AT_ONCE).lean<VisitDocument[]>()).map(toVisit)
    },

    countUpTo(day) {
      return model.countDocuments({ day: { $lte: day } })
    },

    async removeUpTo(day, count) {
      const found = await model
        .find({ day: { $lte: day } })
        .sort({ day: 1 })
        .limit(count)
        .select({ _id: 1 })
        .lean<{ _id: VisitId }[]>()
      if (found.length > 0) await model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } })
      return found.length
    },
  }
}

const toDocument = ({ id, ...visit }: Visit): VisitDocument => ({
  _id: id,
  open: visit.endedAt === undefined,
  ...visit,
})

function toVisit({ _id, open: _open, ...document }: VisitDocument): Visit {
  return { id: _id, ...document }
}
