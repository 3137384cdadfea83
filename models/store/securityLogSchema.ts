import { type Model, Schema } from 'mongoose'
import type { ChainedEvent, ChainHead, SecurityEvent } from './auditChain.ts'
import type { StoreBackend } from './storeBackend.ts'

/** `seq` and what belongs to it are in every entry but those of a store of before the chain. */
export type StoredEvent = SecurityEvent & Partial<ChainedEvent> & { readonly _id: string; readonly refused?: true }

const securityEventSchema = new Schema<StoredEvent>(
  {
    _id: { type: String, required: true },
    at: { type: Number, required: true },
    what: { type: String, required: true },
    aheadMinutes: { type: Number },
    move: { type: String },
    personId: { type: String },
    object: { type: String },
    address: { type: String },
    result: { type: String, required: true },
    seq: { type: Number },
    mark: { type: String },
    salt: { type: String },
    previous: { type: String },
    hash: { type: String },
    refused: { type: Boolean },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'securityEvents' },
)
// Each is a page more in the sync for which a call waits.
securityEventSchema.index({ at: 1, _id: 1 })
securityEventSchema.index({ personId: 1, what: 1, at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, at: -1, _id: -1 })
securityEventSchema.index({ what: 1, at: -1, _id: -1 })
securityEventSchema.index({ object: 1, at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, at: 1, _id: 1 }, { partialFilterExpression: { refused: true } })
securityEventSchema.index({ what: 1, at: 1 }, { partialFilterExpression: { object: { $exists: true } } })

export type Head = ChainHead & { readonly _id: string }

/** Of which the last one is known apart from the log: an end that was cut off is missed. */
const headSchema = new Schema<Head>(
  { _id: { type: String, required: true }, seq: { type: Number, required: true }, hash: { type: String } },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'securityLogHead' },
)
export const HEAD_ID = 'head'

export const idOf = (seq: number): string => String(seq).padStart(12, '0')

/** No log has so many entries. Those of before the chain have random ids, of which hardly one is below it. */
const MOST_ENTRIES = 10_000_000_000
/** The entries of the chain, which the ids have in its order. */
export const NUMBERED = { _id: { $gt: idOf(0), $lt: idOf(MOST_ENTRIES) }, seq: { $gt: 0 } }

/** `refused` says again what the result is: an index is of what is true. */
export const stored = (entry: ChainedEvent): StoredEvent & ChainedEvent => ({
  _id: idOf(entry.seq),
  ...entry,
  ...(entry.result === 'refused' ? { refused: true } : {}),
})

/** Made once for each connection: of the end of the log each store of it knows by itself. */
export function modelsOf({ connection }: StoreBackend) {
  const { SecurityEvent: model, SecurityLogHead: heads } = connection.models
  return {
    model:
      (model as Model<StoredEvent> | undefined) ?? connection.model<StoredEvent>('SecurityEvent', securityEventSchema),
    heads: (heads as Model<Head> | undefined) ?? connection.model<Head>('SecurityLogHead', headSchema),
  }
}
