import { randomUUID } from 'node:crypto'
import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { StoreBackend } from './storeBackend.ts'

/** Who did what to which object, with what result: no content. */
export interface SecurityEvent {
  readonly at: Instant
  readonly what: string
  readonly personId?: string
  readonly object?: string
  readonly address?: string
  readonly result: 'done' | 'refused'
}

const securityEventSchema = new Schema<SecurityEvent & { readonly _id: string }>(
  {
    _id: { type: String, required: true },
    at: { type: Number, required: true },
    what: { type: String, required: true },
    personId: { type: String },
    object: { type: String },
    address: { type: String },
    result: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'securityEvents' },
)
securityEventSchema.index({ at: 1 })

export interface SecurityLogStore {
  append(event: SecurityEvent): Promise<void>
  /** The last ones up to that moment, the newest first. */
  newest(until: Instant, count: number): Promise<readonly (SecurityEvent & { readonly id: string })[]>
  since(at: Instant): Promise<readonly SecurityEvent[]>
  /** Of those from before that moment about so many, the oldest first: what stays is the log's unbroken end. */
  removeOldest(before: Instant, count: number): Promise<'more' | 'none left'>
}

export function securityLogStore(backend: StoreBackend): SecurityLogStore {
  const model = backend.connection.model<SecurityEvent & { readonly _id: string }>('SecurityEvent', securityEventSchema)
  return {
    async append(event) {
      await model.insertMany([{ _id: randomUUID(), ...event }])
    },

    async newest(until, count) {
      const found = await model
        .find({ at: { $lte: until } })
        .sort({ at: -1 })
        .limit(count)
        .lean<(SecurityEvent & { _id: string })[]>()
      return found.map(({ _id, ...event }) => ({ id: _id, ...event }))
    },

    async since(at) {
      const found = await model
        .find({ at: { $gte: at } })
        .sort({ at: 1 })
        .lean<(SecurityEvent & { _id: string })[]>()
      return found.map(({ _id, ...event }) => event)
    },

    async removeOldest(before, count) {
      const [last] = await model
        .find({ at: { $lt: before } })
        .sort({ at: 1 })
        .skip(count - 1)
        .limit(1)
        .select({ at: 1 })
        .lean<{ at: Instant }[]>()
      await model.deleteMany({ at: last ? { $lte: last.at } : { $lt: before } })
      return last ? 'more' : 'none left'
    },
  }
}
