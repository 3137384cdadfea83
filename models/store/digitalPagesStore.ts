import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { OfficeFacts } from '../domain/digitalPages/officeFacts.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** What the office says of itself on its public pages; one document. */
export interface DigitalPages extends Versioned {
  readonly id: string
  /** Counts what administrators have saved. */
  readonly edition: number
  readonly facts: OfficeFacts
  readonly by: PersonId
  readonly changedAt: Instant
}

const digitalPagesSchema = new Schema<Stored<DigitalPages, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    edition: { type: Number, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    by: { type: String, required: true },
    changedAt: { type: Number, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'digitalPages' },
)

export type DigitalPagesStore = StoredCollection<DigitalPages>

export const digitalPagesStore = (backend: StoreBackend): DigitalPagesStore =>
  storedCollection(backend, { model: 'DigitalPages', schema: digitalPagesSchema, ...keyedBy<DigitalPages, 'id'>('id') })
