import { Schema } from 'mongoose'
import type { Drill } from '../domain/drills/drill.ts'
import type { StoreBackend } from './storeBackend.ts'
import { type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

type DrillDocument = Stored<Drill, 'id'> & { readonly open: boolean }

const { Mixed } = Schema.Types

const drillSchema = new Schema<DrillDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    open: { type: Boolean, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    by: { type: String, required: true },
    planId: { type: String },
    scope: { type: Mixed, required: true },
    startedAt: { type: Number, required: true },
    endsAt: { type: Number, required: true },
    endedAt: { type: Number },
    calls: { type: Mixed, required: true },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'drills' },
)
drillSchema.index({ open: 1 }, { partialFilterExpression: { open: true } })
drillSchema.index({ key: 1 }, { unique: true })
drillSchema.index({ startedAt: -1 })

/** Practice pages and what came of them, apart from the requests and their statistics. */
export interface DrillStore extends Omit<StoredCollection<Drill>, 'all'> {
  findByKey(key: string): Promise<Drill | undefined>
  open(): Promise<readonly Drill[]>
  /** The last ones, newest first. */
  recent(limit: number): Promise<readonly Drill[]>
}

export function drillStore(backend: StoreBackend): DrillStore {
  const layout = { model: 'Drill', schema: drillSchema, idOf: ({ id }: Drill) => id }
  const { all: _whole, ...store } = storedCollection(backend, {
    ...layout,
    toStored: toDocument,
    fromStored: toDrill,
  })
  const model = backend.connection.model<DrillDocument>('Drill')
  return {
    ...store,

    async findByKey(key) {
      return fromDocument(await model.findOne({ key }).lean<DrillDocument>())
    },

    async open() {
      return (await model.find({ open: true }).lean<DrillDocument[]>()).map(toDrill)
    },

    async recent(limit) {
      const found = await model
        .find({ startedAt: { $gte: 0 } })
        .sort({ startedAt: -1 })
        .limit(limit)
        .lean<DrillDocument[]>()
      return found.map(toDrill)
    },
  }
}

const toDocument = ({ id, ...drill }: Drill): DrillDocument => ({
  _id: id,
  open: drill.endedAt === undefined,
  ...drill,
})

const toDrill = ({ _id, open: _open, ...document }: DrillDocument): Drill => ({ id: _id, ...document })

const fromDocument = (document: DrillDocument | null): Drill | undefined =>
  document === null ? undefined : toDrill(document)
