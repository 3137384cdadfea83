import { Schema } from 'mongoose'
import type { InterpreterCall } from '../domain/interpreters/interpreterCall.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const interpreterCallSchema = new Schema<Stored<InterpreterCall, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    visitId: { type: String },
    kind: { type: String, required: true },
    day: { type: String, required: true },
    askedAt: { type: Number, required: true },
    state: { type: String, required: true },
    waitMs: { type: Number },
    helpedMs: { type: Number },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'interpreterCalls' },
)

/** Interpreters who were asked to help in a visit. */
export type InterpreterCallStore = StoredCollection<InterpreterCall>

export const interpreterCallStore = (backend: StoreBackend): InterpreterCallStore =>
  storedCollection(backend, {
    model: 'InterpreterCall',
    schema: interpreterCallSchema,
    ...keyedBy<InterpreterCall, 'id'>('id'),
  })
