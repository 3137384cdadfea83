import { Schema } from 'mongoose'
import type { Instant } from '../../domain/clock.ts'
import type { StoreBackend } from '../storeBackend.ts'
import { reportingDuplicate } from '../storedCollection.ts'

/** What the servers count together under one key, which says nothing of whom or what it counts. */
export interface StoredTally {
  readonly id: string
  readonly version: number
  readonly counted: unknown
  readonly keptUntil: Instant
}

type TallyDocument = Omit<StoredTally, 'id'> & { readonly _id: string }

/** Not held in memory, and told to nobody: so it is not shared as other collections are. */
const tallySchema = new Schema<TallyDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    counted: { type: Schema.Types.Mixed },
    keptUntil: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'tallies' },
)
tallySchema.index({ keptUntil: 1 })

const REMOVED_AT_ONCE = 1_000

export interface TallyStore {
  /** Those of them that are there. */
  find(ids: readonly string[]): Promise<readonly StoredTally[]>
  /** On condition that the version before it is there; false: another was faster. */
  write(next: StoredTally): Promise<boolean>
  forgetKeptUntil(at: Instant): Promise<void>
}

export function tallyStore(backend: StoreBackend): TallyStore {
  const model = backend.connection.model<TallyDocument>('Tally', tallySchema)
  return {
    async find(ids) {
      const stored = await model.find({ _id: { $in: [...ids] } }).lean<TallyDocument[]>()
      return stored.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
    },

    async write({ id: _id, ...rest }) {
      if (rest.version === 1) return !(await reportingDuplicate(model.insertMany([{ _id, ...rest }])))
      const { matchedCount } = await model.replaceOne({ _id, version: rest.version - 1 }, rest)
      return matchedCount === 1
    },

    async forgetKeptUntil(at) {
      const old = { keptUntil: { $lte: at } }
      for (;;) {
        const found = await model.find(old).limit(REMOVED_AT_ONCE).select({ _id: 1 }).lean<{ _id: string }[]>()
        if (found.length === 0) return
        // Whatever is counted on meanwhile stays.
        await model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) }, ...old })
      }
    },
  }
}
