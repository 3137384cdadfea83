import { Schema } from 'mongoose'
import type { BreakGlassUse } from '../domain/signOn/breakGlassUse.ts'
import type { SignOnSettings } from '../domain/signOn/signOn.ts'
import type { SignOnTest } from '../domain/signOn/signOnTest.ts'
import { EDITION_FIELDS, type Edition } from './edition.ts'
import type { StoreBackend } from './storeBackend.ts'
import { keyedBy, type Stored, type StoredCollection, storedCollection } from './storedCollection.ts'

/**
 * The office's provider of sign-ins; one document. The secret has to be told to the provider, so it is kept as it is: it
 * leaves the server for that alone, and goes into no backup.
 */
export interface SignOn extends Edition, SignOnSettings {
  readonly secret: string
  /** The last one that was passed with these settings; `null`: none. */
  readonly tested?: SignOnTest | null
  /** The last time somebody came in by the account that is kept for a silent provider. */
  readonly breakGlassUse?: BreakGlassUse | null
}

const signOnSchema = new Schema<Stored<SignOn, 'id'>>(
  {
    ...EDITION_FIELDS,
    issuer: { type: String, required: true },
    clientId: { type: String, required: true },
    secret: { type: String, required: true },
    isOn: { type: Boolean, required: true },
    endsThere: { type: Boolean },
    roleSource: { type: Schema.Types.Mixed },
    breakGlass: { type: Schema.Types.Mixed },
    tested: { type: Schema.Types.Mixed },
    breakGlassUse: { type: Schema.Types.Mixed },
    steppedMs: { type: Number },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'signOn' },
)

export type SignOnStore = StoredCollection<SignOn>

export const signOnStore = (backend: StoreBackend): SignOnStore =>
  storedCollection(backend, { model: 'SignOn', schema: signOnSchema, ...keyedBy<SignOn, 'id'>('id') })
