import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** One browser that takes pushes for one person, for as long as the sign-in it was made in lasts. */
export interface PushSubscription extends Versioned {
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

const pushSubscriptionSchema = new Schema<Stored<PushSubscription, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    personId: { type: String, required: true },
    tokenHash: { type: String, required: true },
    endpoint: { type: String, required: true },
    p256dh: { type: String, required: true },
    auth: { type: String, required: true },
    receiptKey: { type: String, required: true },
    since: { type: Number, required: true },
    provenOn: { type: String },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'pushSubscriptions' },
)

export type PushSubscriptionStore = StoredCollection<PushSubscription>

export const pushSubscriptionStore = (backend: StoreBackend): PushSubscriptionStore =>
  storedCollection(backend, {
    model: 'PushSubscription',
    schema: pushSubscriptionSchema,
    ...keyedBy<PushSubscription, 'id'>('id'),
  })
