import { Schema } from 'mongoose'
import type { Agreement } from '../domain/agreements/agreement.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const { Mixed } = Schema.Types

const agreementSchema = new Schema<Stored<Agreement, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    kind: { type: String, required: true },
    code: { type: String, required: true },
    personId: { type: String, required: true },
    target: { type: Mixed, required: true },
    placeId: { type: String },
    needs: { type: [String], required: true },
    day: { type: String, required: true },
    minute: { type: Number, required: true },
    lastsMinutes: { type: Number },
    how: { type: String },
    interpreter: { type: String },
    isUrgent: { type: Boolean },
    agreedBy: { type: String, required: true },
    agreedAt: { type: Number, required: true },
    from: { type: Mixed },
    became: { type: Mixed },
    state: { type: String, required: true },
    remindedAt: { type: Number },
    endedAt: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'agreements' },
)
agreementSchema.index({ key: 1 }, { unique: true })

/** What was agreed with clients for later. */
export type AgreementStore = StoredCollection<Agreement>

export const agreementStore = (backend: StoreBackend): AgreementStore =>
  storedCollection(backend, { model: 'Agreement', schema: agreementSchema, ...keyedBy<Agreement, 'id'>('id') })
