import { Schema } from 'mongoose'
import type { ApiToken } from '../domain/apiTokens/apiToken.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const apiTokenSchema = new Schema<Stored<ApiToken, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    personId: { type: String, required: true },
    scopes: { type: [String], required: true },
    secretHash: { type: String, required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    endsAt: { type: Number, required: true },
    usedAt: { type: Number },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'apiTokens' },
)

export type ApiTokenStore = StoredCollection<ApiToken>

export const apiTokenStore = (backend: StoreBackend): ApiTokenStore =>
  storedCollection(backend, { model: 'ApiToken', schema: apiTokenSchema, ...keyedBy<ApiToken, 'id'>('id') })
