import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { Delivery } from '../domain/webhooks/delivery.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

type StoredDelivery = Stored<Delivery, 'id'>

const deliverySchema = new Schema<StoredDelivery>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    webhookId: { type: String, required: true },
    event: { type: String, required: true },
    requestId: { type: String, required: true },
    code: { type: String, required: true },
    call: { type: Schema.Types.Mixed },
    happenedAt: { type: Number, required: true },
    state: { type: String, required: true },
    tries: { type: Number, required: true },
    nextAt: { type: Number },
    triedAt: { type: Number },
    why: { type: String },
    status: { type: Number },
    tookMs: { type: Number },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'webhookDeliveries' },
)
deliverySchema.index({ nextAt: 1 }, { partialFilterExpression: { nextAt: { $exists: true } } })
deliverySchema.index({ webhookId: 1, happenedAt: -1 })
deliverySchema.index({ happenedAt: 1 })

/** The only queries about what is told to other programs. */
export interface DeliveryStore extends Omit<StoredCollection<Delivery>, 'all'> {
  waiting(): Promise<readonly Delivery[]>
  /** The last ones for this address, the newest first. */
  newestOf(webhookId: string, count: number): Promise<readonly Delivery[]>
  /** Ids of what happened since. */
  idsSince(at: Instant): Promise<ReadonlySet<string>>
  /** Removes so many of what happened before that moment and waits no more; returns how many, 0 when none is left. */
  removeBefore(at: Instant, count: number): Promise<number>
}

export function deliveryStore(backend: StoreBackend): DeliveryStore {
  const { all: _whole, ...store } = storedCollection(backend, {
    model: 'WebhookDelivery',
    schema: deliverySchema,
    ...keyedBy<Delivery, 'id'>('id'),
  })
  const model = backend.connection.model<StoredDelivery>('WebhookDelivery')
  const deliveryOf = ({ _id, ...rest }: StoredDelivery): Delivery => ({ id: _id, ...rest })
  return {
    ...store,

    async waiting() {
      return (await model.find({ nextAt: { $exists: true } }).lean<StoredDelivery[]>()).map(deliveryOf)
    },

    async newestOf(webhookId, count) {
      const found = await model.find({ webhookId }).sort({ happenedAt: -1 }).limit(count).lean<StoredDelivery[]>()
      return found.map(deliveryOf)
    },

    async idsSince(at) {
      const found = await model
        .find({ happenedAt: { $gte: at } })
        .select({ _id: 1 })
        .lean<{ _id: string }[]>()
      return new Set(found.map(({ _id }) => _id))
    },

    async removeBefore(at, count) {
      const found = await model
        .find({ happenedAt: { $lt: at }, nextAt: { $exists: false } })
        .limit(count)
        .select({ _id: 1 })
        .lean<{ _id: string }[]>()
      if (found.length > 0) await model.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } })
      return found.length
    },
  }
}
