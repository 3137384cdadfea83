import { Schema } from 'mongoose'
import type { Webhook } from '../domain/webhooks/webhook.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const webhookSchema = new Schema<Stored<Webhook, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    url: { type: String, required: true },
    personId: { type: String },
    events: { type: [String], required: true },
    secret: { type: String, required: true },
    olderSecrets: { type: Mixed },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    state: { type: String, required: true },
    since: { type: Number },
    isInside: { type: Boolean },
    failingSince: { type: Number },
    offBecause: { type: String },
    heardAt: { type: Number },
    unconfirmed: { type: Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'webhooks' },
)

export type WebhookStore = StoredCollection<Webhook>

export const webhookStore = (backend: StoreBackend): WebhookStore =>
  storedCollection(backend, { model: 'Webhook', schema: webhookSchema, ...keyedBy<Webhook, 'id'>('id') })
