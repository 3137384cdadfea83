import { Schema } from 'mongoose'
import type { Newcomer } from '../domain/signOn/signOn.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const newcomerSchema = new Schema<Stored<Newcomer, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    issuer: { type: String, required: true },
    subject: { type: String, required: true },
    name: { type: String },
    email: { type: String },
    login: { type: String },
    firstAt: { type: Number, required: true },
    lastAt: { type: Number, required: true },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'newcomers' },
)

export type NewcomerStore = StoredCollection<Newcomer>

export const newcomerStore = (backend: StoreBackend): NewcomerStore =>
  storedCollection(backend, { model: 'Newcomer', schema: newcomerSchema, ...keyedBy<Newcomer, 'id'>('id') })
