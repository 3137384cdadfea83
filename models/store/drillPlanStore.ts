import { Schema } from 'mongoose'
import type { DrillPlan, DrillPlanId } from '../domain/drills/drillPlan.ts'
import { type DuplicateKey, duplicateKeyOf } from './duplicateKey.ts'
import type { Home } from './home.ts'

type DrillPlanDocument = Omit<DrillPlan, 'id'> & { readonly _id: DrillPlanId }

const { Mixed } = Schema.Types

const drillPlanSchema = new Schema<DrillPlanDocument>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    edition: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    by: { type: String, required: true },
    changedAt: { type: Number, required: true },
    scope: { type: Mixed, required: true },
    weekdays: { type: [Number], required: true },
    minuteOfDay: { type: Number, required: true },
    isOn: { type: Boolean, required: true },
    last: { type: Mixed },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'drillplans' },
)
drillPlanSchema.index({ key: 1 }, { unique: true })

/** When drills run by themselves. A handful. */
export interface DrillPlanStore {
  all(): Promise<readonly DrillPlan[]>
  find(id: DrillPlanId): Promise<DrillPlan | undefined>
  findByKey(key: string): Promise<DrillPlan | undefined>
  /** Durable when it returns. A repeat of the same order comes back as a duplicate key. */
  insert(plan: DrillPlan): Promise<DuplicateKey | undefined>
  /** Writes the next version; false when somebody else has written it first. */
  replace(next: DrillPlan): Promise<boolean>
  /** False: there is none. */
  remove(id: DrillPlanId): Promise<boolean>
}

export function drillPlanStore(home: Home): DrillPlanStore {
  const model = home.connection.model<DrillPlanDocument>('DrillPlan', drillPlanSchema)
  return {
    async all() {
      return (await model.find({}).lean<DrillPlanDocument[]>()).map(toPlan)
    },

    async find(id) {
      return fromDocument(await model.findOne({ _id: id }).lean<DrillPlanDocument>())
    },

    async findByKey(key) {
      return fromDocument(await model.findOne({ key }).lean<DrillPlanDocument>())
    },

    async insert({ id, ...plan }) {
      try {
        await model.insertMany([{ _id: id, ...plan }])
        return undefined
      } catch (error) {
        const duplicate = duplicateKeyOf(error)
        if (duplicate) return duplicate
        throw error
      }
    },

    async replace({ id, ...next }) {
      const { matchedCount } = await model.replaceOne({ _id: id, version: next.version - 1 }, next)
      return matchedCount === 1
    },

    async remove(id) {
      const { deletedCount } = await model.deleteOne({ _id: id })
      return deletedCount === 1
    },
  }
}

const toPlan = ({ _id, ...document }: DrillPlanDocument): DrillPlan => ({ id: _id, ...document })

const fromDocument = (document: DrillPlanDocument | null): DrillPlan | undefined =>
  document === null ? undefined : toPlan(document)
