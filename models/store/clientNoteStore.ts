import { Schema } from 'mongoose'
import type { CountedNotes } from '../domain/survey/clientNoteCounts.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** How often clients pressed each of their buttons at a place on a day. */
export interface DayOfNotes extends CountedNotes, Versioned {
  readonly id: string
}

const dayOfNotesSchema = new Schema<Stored<DayOfNotes, 'id'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    day: { type: String, required: true },
    placeId: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'clientNotes' },
)

export type ClientNoteStore = StoredCollection<DayOfNotes>

export const clientNoteStore = (backend: StoreBackend): ClientNoteStore =>
  storedCollection(backend, { model: 'ClientNote', schema: dayOfNotesSchema, ...keyedBy<DayOfNotes, 'id'>('id') })
