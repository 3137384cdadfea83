import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory.ts'
import type { Home } from './home.ts'

/** One browser that takes pushes for one person, for as long as the sign-in it was made in lasts. */
export interface PushSubscription {
  /** A digest of the endpoint: a browser has one subscription, whoever sits before it. */
  readonly id: string
  readonly personId: PersonId
  /** The sign-in it belongs to: it ends with it. */
  readonly tokenHash: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  /** Travels inside encrypted pushes only: whoever says it has received one. */
  readonly receiptKey: string
  readonly since: Instant
  /** The local day on which this browser last said that a push had arrived, `2026-11-23`. */
  readonly provenOn?: string
}

type PushSubscriptionDocument = Omit<PushSubscription, 'id'> & { readonly _id: string }

const pushSubscriptionSchema = new Schema<PushSubscriptionDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    tokenHash: { type: String, required: true },
    endpoint: { type: String, required: true },
    p256dh: { type: String, required: true },
    auth: { type: String, required: true },
    receiptKey: { type: String, required: true },
    since: { type: Number, required: true },
    provenOn: { type: String },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'pushSubscriptions' },
)

export interface PushSubscriptionStore {
  all(): Promise<readonly PushSubscription[]>
  write(subscription: PushSubscription): Promise<void>
  remove(id: string): Promise<void>
}

export function pushSubscriptionStore(home: Home): PushSubscriptionStore {
  const model = home.connection.model<PushSubscriptionDocument>('PushSubscription', pushSubscriptionSchema)
  return {
    async all() {
      return (await model.find({}).lean<PushSubscriptionDocument[]>()).map(({ _id, ...document }) => ({
        id: _id,
        ...document,
      }))
    },

    async write({ id, ...subscription }) {
      const { matchedCount } = await model.replaceOne({ _id: id }, subscription)
      if (matchedCount === 0) await model.insertMany([{ _id: id, ...subscription }])
    },

    async remove(id) {
      await model.deleteOne({ _id: id })
    },
  }
}
