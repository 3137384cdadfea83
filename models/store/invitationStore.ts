import { Schema } from 'mongoose'
import type { Invitation } from '../domain/accounts/invitation.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

const invitationSchema = new Schema<Stored<Invitation, 'personId'>>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    secretHash: { type: String, required: true },
    purpose: { type: String, required: true },
    login: { type: String, required: true },
    roles: { type: [String], required: true },
    madeBy: { type: String, required: true },
    madeAt: { type: Number, required: true },
    expiresAt: { type: Number, required: true },
    usedAt: { type: Number },
    mail: { type: String },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'invitations' },
)

/** At most one for each person, so that a newer one makes the older one useless in the same write. */
export type InvitationStore = StoredCollection<Invitation>

export const invitationStore = (backend: StoreBackend): InvitationStore =>
  storedCollection(backend, {
    model: 'Invitation',
    schema: invitationSchema,
    ...keyedBy<Invitation, 'personId'>('personId'),
  })
