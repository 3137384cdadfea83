import { randomUUID } from 'node:crypto'
import { Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { Home } from './home.ts'

/** Who did what to which object, with what result: no content, kept two years. */
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
  since(at: Instant): Promise<readonly SecurityEvent[]>
}

export function securityLogStore(home: Home): SecurityLogStore {
  const model = home.connection.model<SecurityEvent & { readonly _id: string }>('SecurityEvent', securityEventSchema)
  return {
    async append(event) {
      await model.insertMany([{ _id: randomUUID(), ...event }])
    },

    async since(at) {
      const found = await model
        .find({ at: { $gte: at } })
        .sort({ at: 1 })
        .lean<(SecurityEvent & { _id: string })[]>()
      return found.map(({ _id, ...event }) => event)
    },
  }
}
