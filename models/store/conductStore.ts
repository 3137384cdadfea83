import { Schema } from 'mongoose'
import type { KeptCards } from '../domain/conduct/conductCards.ts'
import { EDITION_FIELDS, type Edition } from './edition.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/** What the office has written on the conduct cards in words of its own; one document. */
export interface Conduct extends Edition, KeptCards {}

const conductSchema = new Schema<Stored<Conduct, 'id'>>(
  {
    ...EDITION_FIELDS,
    cards: { type: Schema.Types.Mixed, required: true },
    changes: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'conduct' },
)

export type ConductStore = StoredCollection<Conduct>

export const conductStore = (backend: StoreBackend): ConductStore =>
  storedCollection(backend, { model: 'Conduct', schema: conductSchema, ...keyedBy<Conduct, 'id'>('id') })
