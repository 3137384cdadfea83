import { Schema } from 'mongoose'
import type { OfficeFacts } from '../domain/digitalPages/officeFacts.ts'
import { EDITION_FIELDS, type Edition } from './edition.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/** What the office says of itself on its public pages; one document. */
export interface DigitalPages extends Edition {
  readonly facts: OfficeFacts
}

const digitalPagesSchema = new Schema<Stored<DigitalPages, 'id'>>(
  { ...EDITION_FIELDS, facts: { type: Schema.Types.Mixed, required: true } },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'digitalPages' },
)

export type DigitalPagesStore = StoredCollection<DigitalPages>

export const digitalPagesStore = (backend: StoreBackend): DigitalPagesStore =>
  storedCollection(backend, { model: 'DigitalPages', schema: digitalPagesSchema, ...keyedBy<DigitalPages, 'id'>('id') })
