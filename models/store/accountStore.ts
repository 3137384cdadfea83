import { Schema } from 'mongoose'
import type { Rights } from '../domain/accounts/lastAdministrator.ts'
import type { Instant } from '../domain/clock.ts'
import type { Language, PersonId } from '../domain/directory/directory.ts'
import type { OutsideIdentity } from '../domain/signOn/signOn.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/** How somebody signs in and what they may do. */
export interface Account extends Rights {
  readonly personId: PersonId
  readonly version: number
  /** Lower case. */
  readonly login: string
  /** argon2id; absent: whoever signs in with the office's provider alone. */
  readonly passwordHash?: string
  /** As whom the office's provider of sign-ins knows them; absent: they sign in with a password alone. */
  readonly signOn?: OutsideIdentity
  /** Counts what administrators have changed, by whom and when the last time; absent: nothing. */
  readonly edition?: number
  readonly changedBy?: PersonId
  readonly changedAt?: Instant
  readonly lastSignInAt?: Instant
  /** Hashes of the browsers and addresses from which the owner has signed in, the latest last. */
  readonly stations?: readonly string[]
  /** As this person has chosen it; absent: Polish. */
  readonly language?: Language
}

const accountSchema = new Schema<Stored<Account, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    login: { type: String, required: true },
    passwordHash: { type: String },
    signOn: {
      type: { issuer: { type: String, required: true }, subject: { type: String, required: true } },
      _id: false,
    },
    roles: { type: [String], required: true },
    disabled: { type: Boolean, required: true },
    edition: { type: Number },
    changedBy: { type: String },
    changedAt: { type: Number },
    lastSignInAt: { type: Number },
    stations: { type: [String], default: undefined },
    language: { type: String },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'accounts' },
)
accountSchema.index({ login: 1 }, { unique: true })
// Nobody at the provider is two people here, whichever server links them.
accountSchema.index(
  { 'signOn.subject': 1, 'signOn.issuer': 1 },
  { unique: true, partialFilterExpression: { 'signOn.subject': { $exists: true } } },
)

export type AccountStore = StoredCollection<Account>

export const accountStore = (backend: StoreBackend): AccountStore =>
  storedCollection(backend, { model: 'Account', schema: accountSchema, ...keyedBy<Account, 'personId'>('personId') })
