import { randomUUID } from 'node:crypto'
import { type QueryFilter, Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
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

type Stored = SecurityEvent & { readonly _id: string }

const securityEventSchema = new Schema<Stored>(
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
securityEventSchema.index({ at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, what: 1, at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, result: 1, at: -1, _id: -1 })

securityEventSchema.index({ what: 1, at: 1 }, { partialFilterExpression: { object: { $exists: true } } })

/** An entry's place in the log. */
export interface LoggedEvent {
  readonly id: string
  readonly at: Instant
}

export interface SecurityLogStore {
  append(event: SecurityEvent): Promise<void>
  /** The last ones, or the last ones before that one; the newest first. */
  newest(count: number, before?: LoggedEvent): Promise<readonly (SecurityEvent & LoggedEvent)[]>
  /** The same of one person, and no more of them than their sign-ins and what they were refused. */
  newestOf(personId: PersonId, count: number, before?: LoggedEvent): Promise<readonly (SecurityEvent & LoggedEvent)[]>
  since(at: Instant): Promise<readonly SecurityEvent[]>
  /**
   * Of entries of these kinds from before that moment: to what it was done is forgotten, of so many; returns of how
   * many, 0 when none is left.
   */
  cutLinks(before: Instant, whats: readonly string[], count: number): Promise<number>
  /** Of those from before that moment about so many, the oldest first: what stays is the log's unbroken end. */
  removeOldest(before: Instant, count: number): Promise<'more' | 'none left'>
}

export function securityLogStore(backend: StoreBackend): SecurityLogStore {
  const model = backend.connection.model<Stored>('SecurityEvent', securityEventSchema)
  async function last(count: number, filter: QueryFilter<Stored>): Promise<(SecurityEvent & LoggedEvent)[]> {
    // To mongoose no limit at all is a limit of 0.
    if (count === 0) return []
    const found = await model.find(filter).sort({ at: -1, _id: -1 }).limit(count).lean<Stored[]>()
    return found.map(({ _id, ...event }) => ({ id: _id, ...event }))
  }

  let appended = 0
  /** What happened in one millisecond is read in its order. */
  const nextId = (): string => {
    appended += 1
    return `${String(appended).padStart(10, '0')}-${randomUUID()}`
  }

  /** Two questions where it goes on: one with an "or" in it would be answered by no index. */
  async function newestLike(filter: QueryFilter<Stored>, count: number, before?: LoggedEvent) {
    if (before === undefined) return last(count, filter)
    const ofTheMoment = await last(count, { ...filter, at: before.at, _id: { $lt: before.id } })
    const earlier = await last(count - ofTheMoment.length, { ...filter, at: { $lt: before.at } })
    return [...ofTheMoment, ...earlier]
  }

  return {
    async append(event) {
      await model.insertMany([{ _id: nextId(), ...event }])
    },

    newest(count, before) {
      return newestLike({}, count, before)
    },

    async newestOf(personId, count, before) {
      const signIns = await newestLike({ personId, what: 'signIn' }, count, before)
      const refusals = await newestLike({ personId, result: 'refused' }, count, before)
      // A sign-in that was refused is among both.
      const all = [...new Map([...signIns, ...refusals].map((event) => [event.id, event])).values()]
      return all.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, count)
    },

    async since(at) {
      const found = await model
        .find({ at: { $gte: at } })
        .sort({ at: 1, _id: 1 })
        .lean<Stored[]>()
      return found.map(({ _id, ...event }) => event)
    },

    async cutLinks(before, whats, count) {
      const linked = await model
        .find({ what: { $in: [...whats] }, object: { $exists: true }, at: { $lt: before } })
        .limit(count)
        .lean<Stored[]>()
      await Promise.all(linked.map(({ _id, object: _object, ...event }) => model.replaceOne({ _id }, event)))
      return linked.length
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
