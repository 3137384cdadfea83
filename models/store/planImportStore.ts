import { Schema } from 'mongoose'
import type { PlanImport } from '../domain/schedule/planImport.ts'
import { inTexts, ofTexts } from './packedChanges.ts'
import type { HearNews } from './sharing/sharing.ts'
import type { StoreBackend } from './storeBackend.ts'

/** `begun`: a part of it may be there. */
type State = 'begun' | 'done'

/** `packed`: its parts, in texts, which every store takes at once however many they are. */
type PlanImportDocument = Omit<PlanImport, 'id' | 'parts'> & {
  readonly _id: string
  readonly state: State
  readonly packed: readonly string[]
}

const planImportSchema = new Schema<PlanImportDocument>(
  {
    _id: { type: String, required: true },
    state: { type: String, required: true },
    kind: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Number, required: true },
    undoes: { type: String },
    packed: { type: [String], required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'planImports' },
)

/** What lists change in the plan: one that may be there in part, and the last one, which can be taken back. */
export interface PlanImportStore {
  /** Durable when it returns: from then on all of it will be there. */
  begin(planImport: PlanImport): Promise<void>
  /** All of it is there. */
  end(planImport: PlanImport): Promise<void>
  /** The oldest first. */
  all(): Promise<readonly { readonly state: State; readonly planImport: PlanImport }[]>
  remove(id: string): Promise<void>
  /** Told when another server has brought in a list, where there may be others. */
  onNews(hear: HearNews): void
}

export function planImportStore(backend: StoreBackend): PlanImportStore {
  const model = backend.connection.model<PlanImportDocument>('PlanImport', planImportSchema)
  const { name } = model.collection
  backend.shared?.sharing.share(name)
  return {
    onNews: (hear) => backend.shared?.sharing.hear(name, hear),

    async begin(planImport) {
      await model.insertMany([await toDocument(planImport, 'begun')])
    },

    async end(planImport) {
      const { _id, ...document } = await toDocument(planImport, 'done')
      await model.replaceOne({ _id }, document)
    },

    async all() {
      const found = await model.find({}).lean<PlanImportDocument[]>()
      const imports: { readonly state: State; readonly planImport: PlanImport }[] = []
      for (const { _id, state, packed, ...rest } of found)
        imports.push({ state, planImport: { id: _id, ...rest, parts: await ofTexts(packed) } as PlanImport })
      return imports.toSorted((a, b) => a.planImport.at - b.planImport.at)
    },

    async remove(id) {
      await model.deleteOne({ _id: id })
    },
  }
}

async function toDocument({ id, parts, ...planImport }: PlanImport, state: State): Promise<PlanImportDocument> {
  return { _id: id, state, ...planImport, packed: await inTexts<unknown>(parts) }
}
