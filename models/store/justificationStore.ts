import { Schema } from 'mongoose'
import type { KeptJustifications } from '../domain/alternatives/justification.ts'
import { EDITION_FIELDS, type Edition } from './edition.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/** Why the office's buildings could not be made accessible, in every version; one document. */
export interface Justifications extends Edition, KeptJustifications {}

const justificationSchema = new Schema<Stored<Justifications, 'id'>>(
  { ...EDITION_FIELDS, versions: { type: Schema.Types.Mixed, required: true } },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'justifications' },
)

export type JustificationStore = StoredCollection<Justifications>

export const justificationStore = (backend: StoreBackend): JustificationStore =>
  storedCollection(backend, {
    model: 'Justifications',
    schema: justificationSchema,
    ...keyedBy<Justifications, 'id'>('id'),
  })
