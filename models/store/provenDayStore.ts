import { Schema } from 'mongoose'
import type { ProvenDay } from '../domain/readiness/proof.ts'
import type { Day } from '../domain/schedule/workingTime.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** For how many minutes of a day each matter had somebody with a proven device; nobody's name and no person's minutes. */
export type KeptProvenDay = ProvenDay & Versioned

const provenDaySchema = new Schema<Stored<KeptProvenDay, 'day'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    calledAt: { type: Number },
    upTo: { type: Number, required: true },
    matters: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'provenDays' },
)

export interface ProvenDayStore extends Omit<StoredCollection<KeptProvenDay>, 'all'> {
  /** Both ends included, in their order. */
  between(first: Day, last: Day): Promise<readonly KeptProvenDay[]>
}

export function provenDayStore(backend: StoreBackend): ProvenDayStore {
  const layout = keyedBy<KeptProvenDay, 'day'>('day')
  const { all: _whole, ...store } = storedCollection(backend, {
    model: 'ProvenDay',
    schema: provenDaySchema,
    ...layout,
  })
  const model = backend.connection.model<Stored<KeptProvenDay, 'day'>>('ProvenDay')
  return {
    ...store,

    async between(first, last) {
      const found = model.find({ _id: { $gte: first, $lte: last } }).sort({ _id: 1 })
      return (await found.lean<Stored<KeptProvenDay, 'day'>[]>()).map(layout.fromStored)
    },
  }
}
