import { Schema } from 'mongoose'
import type { Message } from '../domain/messages/message.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const messageSchema = new Schema<Stored<Message, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String },
    forId: { type: String, required: true },
    takenBy: { type: String, required: true },
    takenAt: { type: Number, required: true },
    requestId: { type: String },
    code: { type: String },
    state: { type: String, required: true },
    contact: { type: Mixed },
    recipients: { type: Mixed, required: true },
    acknowledgedAt: { type: Number },
    acknowledgedBy: { type: String },
    escalateAt: { type: Number, required: true },
    eraseAt: { type: Number, required: true },
    endedAt: { type: Number },
    history: { type: Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'messages' },
)
messageSchema.index({ key: 1 }, { unique: true })

export type MessageStore = StoredCollection<Message>

export const messageStore = (backend: StoreBackend): MessageStore =>
  storedCollection(backend, { model: 'Message', schema: messageSchema, ...keyedBy<Message, 'id'>('id') })
