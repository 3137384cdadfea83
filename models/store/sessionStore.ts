import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import type { SignedOn } from '../domain/signOn/signedOn.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection, type Versioned } from './storedCollection.ts'

/** One sign-in on one device. The cookie's token is kept only as a hash. */
export interface Session extends Versioned {
  readonly tokenHash: string
  readonly personId: PersonId
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  readonly device: string
  /** Absent: opened by a password. */
  readonly signOn?: SignedOn
}

const sessionSchema = new Schema<Stored<Session, 'tokenHash'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    personId: { type: String, required: true },
    startedAt: { type: Number, required: true },
    lastSeenAt: { type: Number, required: true },
    device: { type: String },
    signOn: { type: Schema.Types.Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'sessions' },
)

export type SessionStore = StoredCollection<Session>

export const sessionStore = (backend: StoreBackend): SessionStore =>
  storedCollection(backend, { model: 'Session', schema: sessionSchema, ...keyedBy<Session, 'tokenHash'>('tokenHash') })
