import { Schema } from 'mongoose'
import type { PlanImport } from '../domain/schedule/planImport.ts'
import { inTexts, ofTexts } from './packedChanges.ts'
import type { StoreBackend } from './storeBackend.ts'

/** `packed`: its parts, in texts, which every store takes at once however many they are. */
type PlanImportDocument = Omit<PlanImport, 'id' | 'parts'> & {
  readonly _id: string
  readonly packed: readonly string[]
}

const planImportSchema = new Schema<PlanImportDocument>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Number, required: true },
    packed: { type: [String], required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'planImports' },
)

/** What a list changes in the plan, from before the first part of it is written until all of them are. */
export interface PlanImportStore {
  /** Durable when it returns: from then on all of it will be there. */
  begin(planImport: PlanImport): Promise<void>
  /** What may be there in part. */
  begun(): Promise<readonly PlanImport[]>
  end(id: string): Promise<void>
}

export function planImportStore(backend: StoreBackend): PlanImportStore {
  const model = backend.connection.model<PlanImportDocument>('PlanImport', planImportSchema)
  return {
    async begin({ id, parts, ...planImport }) {
      await model.insertMany([{ _id: id, ...planImport, packed: await inTexts<unknown>(parts) }])
    },

    async begun() {
      const found = await model.find({}).lean<PlanImportDocument[]>()
      const imports: PlanImport[] = []
      for (const { _id, packed, ...rest } of found)
        imports.push({ id: _id, ...rest, parts: await ofTexts(packed) } as PlanImport)
      return imports.toSorted((a, b) => a.at - b.at)
    },

    async end(id) {
      await model.deleteOne({ _id: id })
    },
  }
}
