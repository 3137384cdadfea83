import { Schema } from 'mongoose'
import type { AccessRequest } from '../domain/accessRequests/accessRequest.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const accessRequestSchema = new Schema<Stored<AccessRequest, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    key: { type: String, required: true },
    digest: { type: String, required: true },
    kind: { type: String, required: true },
    receivedOn: { type: String, required: true },
    enteredAt: { type: Number, required: true },
    enteredBy: { type: String, required: true },
    state: { type: String, required: true },
    reminded: { type: Schema.Types.Mixed },
    steps: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'accessRequests' },
)
accessRequestSchema.index({ key: 1 }, { unique: true })

/** The register of requests for accessibility. */
export type AccessRequestStore = StoredCollection<AccessRequest>

export const accessRequestStore = (backend: StoreBackend): AccessRequestStore =>
  storedCollection(backend, {
    model: 'AccessRequest',
    schema: accessRequestSchema,
    ...keyedBy<AccessRequest, 'id'>('id'),
  })
