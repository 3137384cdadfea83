import { type Model, type QueryFilter, Schema } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import { type ChainedEvent, type ChainHead, chained, NO_HEAD, type SecurityEvent, withoutObject } from './auditChain.ts'
import type { StoreBackend } from './storeBackend.ts'
import { reportingDuplicate } from './storedCollection.ts'

/** `seq` and what belongs to it are in every entry but those of a store of before the chain. */
type Stored = SecurityEvent & Partial<ChainedEvent> & { readonly _id: string }

const securityEventSchema = new Schema<Stored>(
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
  },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'securityEvents' },
)
securityEventSchema.index({ at: 1 })
securityEventSchema.index({ at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, what: 1, at: -1, _id: -1 })
securityEventSchema.index({ personId: 1, result: 1, at: -1, _id: -1 })

securityEventSchema.index({ personId: 1, at: -1, _id: -1 })
securityEventSchema.index({ what: 1, at: -1, _id: -1 })
securityEventSchema.index({ object: 1, at: -1, _id: -1 })
securityEventSchema.index({ seq: 1 })
securityEventSchema.index({ what: 1, at: 1 }, { partialFilterExpression: { object: { $exists: true } } })

type Head = ChainHead & { readonly _id: string }

/** Of which the last one is known apart from the log: an end that was cut off is missed. */
const headSchema = new Schema<Head>(
  { _id: { type: String, required: true }, seq: { type: Number, required: true }, hash: { type: String } },
  { strict: 'throw', minimize: false, versionKey: false, collection: 'securityLogHead' },
)
const HEAD_ID = 'head'

/** An entry's place in the log. */
export interface LoggedEvent {
  readonly id: string
  readonly at: Instant
}

/** Which entries somebody looks for: each line narrows it. */
export interface LogFilter {
  readonly personId?: PersonId
  readonly what?: string
  readonly object?: string
  /** From the first instant, which belongs to it, to the second, which does not. */
  readonly from?: Instant
  readonly to?: Instant
}

export type FoundEvent = SecurityEvent & LoggedEvent & { readonly seq?: number; readonly hash?: string }

export interface SecurityLogStore {
  /** Behind the last one, in this order, and on disk when it returns. One call at a time. */
  append(...events: readonly SecurityEvent[]): Promise<void>
  /** The last ones, or the last ones before that one; the newest first. */
  newest(count: number, before?: LoggedEvent, filter?: LogFilter): Promise<readonly FoundEvent[]>
  /** The same of one person, and no more of them than their sign-ins and what they were refused. */
  newestOf(personId: PersonId, count: number, before?: LoggedEvent): Promise<readonly FoundEvent[]>
  since(at: Instant): Promise<readonly SecurityEvent[]>
  /** The chain from its first entry on. */
  chain(): AsyncIterable<ChainedEvent>
  /** The last entry, as it is kept apart from the log. */
  head(): Promise<ChainHead>
  /**
   * Of entries of these kinds from before that moment: to what it was done is forgotten, of so many; returns of how
   * many, 0 when none is left.
   */
  cutLinks(before: Instant, whats: readonly string[], count: number): Promise<number>
  /** The entry before the first one that is not from before that moment. */
  lastBefore(moment: Instant): Promise<ChainHead>
  /** Removes about so many of the oldest, up to that one; returns how many, 0 when none is left. */
  removeUpTo(last: ChainHead, before: Instant, count: number): Promise<number>
}

const idOf = (seq: number): string => String(seq).padStart(12, '0')

/** Made once for each connection: of the end of the log each store of it knows by itself. */
function modelsOf({ connection }: StoreBackend) {
  const { SecurityEvent: model, SecurityLogHead: heads } = connection.models
  return {
    model: (model as Model<Stored> | undefined) ?? connection.model<Stored>('SecurityEvent', securityEventSchema),
    heads: (heads as Model<Head> | undefined) ?? connection.model<Head>('SecurityLogHead', headSchema),
  }
}

export function securityLogStore(backend: StoreBackend): SecurityLogStore {
  const { model, heads } = modelsOf(backend)
  /** As this server has left it; another one may have gone on since. */
  let last: ChainHead | undefined

  async function readLast(): Promise<ChainHead> {
    const [found] = await model
      .find({ seq: { $gt: 0 } })
      .sort({ seq: -1 })
      .limit(1)
      .select({ seq: 1, hash: 1 })
      .lean<ChainHead[]>()
    return found ? { seq: found.seq, hash: found.hash } : NO_HEAD
  }

  async function keepHead({ seq, hash }: ChainHead): Promise<void> {
    const { matchedCount } = await heads.replaceOne({ _id: HEAD_ID }, { seq, hash })
    if (matchedCount === 0) await reportingDuplicate(heads.insertMany([{ _id: HEAD_ID, seq, hash }]))
  }

  async function find(count: number, filter: QueryFilter<Stored>): Promise<FoundEvent[]> {
    // To mongoose no limit at all is a limit of 0.
    if (count === 0) return []
    const found = await model.find(filter).sort({ at: -1, _id: -1 }).limit(count).lean<Stored[]>()
    return found.map(({ _id, salt: _salt, mark: _mark, previous: _previous, ...event }) => ({ id: _id, ...event }))
  }

  /** Two questions where it goes on: one with an "or" in it would be answered by no index. */
  async function newestLike(
    { from, to, ...filter }: LogFilter & { readonly result?: 'refused' },
    count: number,
    before?: LoggedEvent,
  ) {
    const since = from === undefined ? {} : { $gte: from }
    if (before === undefined) {
      const until = to === undefined ? {} : { $lt: to }
      const period = { ...since, ...until }
      return find(count, Object.keys(period).length === 0 ? filter : { ...filter, at: period })
    }
    const ofTheMoment = await find(count, { ...filter, at: before.at, _id: { $lt: before.id } })
    const earlier = await find(count - ofTheMoment.length, { ...filter, at: { ...since, $lt: before.at } })
    return [...ofTheMoment, ...earlier]
  }

  return {
    async append(...events) {
      for (;;) {
        let head = last ?? (await readLast())
        const entries = events.map((event) => {
          const entry = chained(event, head)
          head = { seq: entry.seq, hash: entry.hash }
          return { _id: idOf(entry.seq), ...entry }
        })
        const written = reportingDuplicate(model.insertMany(entries))
        // One sync for both, where nobody else can have written the next entry.
        const kept = backend.kind === 'embedded' ? keepHead(head) : undefined
        const [duplicate] = await Promise.all([written, kept])
        last = duplicate ? undefined : head
        if (!duplicate) return kept ?? keepHead(head)
      }
    },

    newest(count, before, filter = {}) {
      return newestLike(filter, count, before)
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
      return found.map(eventOf)
    },

    async *chain() {
      const cursor = model
        .find({ seq: { $gt: 0 } })
        .sort({ seq: 1 })
        .lean<(ChainedEvent & { readonly _id: string })[]>()
        .cursor()
      for await (const { _id, ...entry } of cursor) yield entry
    },

    async head() {
      return (await heads.findOne({ _id: HEAD_ID }).lean<ChainHead>()) ?? NO_HEAD
    },

    async cutLinks(before, whats, count) {
      const linked = await model
        .find({ what: { $in: [...whats] }, object: { $exists: true }, at: { $lt: before } })
        .limit(count)
        .lean<Stored[]>()
      await Promise.all(linked.map(({ _id, ...event }) => model.replaceOne({ _id }, withoutObject(event) as never)))
      return linked.length
    },

    async lastBefore(moment) {
      const [kept] = await model
        .find({ seq: { $gt: 0 }, at: { $gte: moment } })
        .sort({ seq: 1 })
        .limit(1)
        .select({ seq: 1, previous: 1 })
        .lean<{ seq: number; previous: string }[]>()
      // Of a log in which everything is old, the last one stays: the chain goes on from it.
      if (kept) return { seq: kept.seq - 1, hash: kept.previous }
      const { seq } = await readLast()
      const end = seq === 0 ? null : await model.findOne({ _id: idOf(seq) }).lean<{ previous: string }>()
      return end ? { seq: seq - 1, hash: end.previous } : NO_HEAD
    },

    async removeUpTo({ seq }, before, count) {
      const found = await model
        .find({ at: { $lt: before } })
        .sort({ at: 1 })
        .limit(count)
        .select({ _id: 1, seq: 1 })
        .lean<{ _id: string; seq?: number }[]>()
      const old = found.filter((each) => (each.seq ?? 0) <= seq).map(({ _id }) => _id)
      if (old.length > 0) await model.deleteMany({ _id: { $in: old } })
      return old.length
    },
  }
}

/** What happened, without its place in the chain. */
function eventOf({ _id, seq: _seq, hash: _hash, salt: _salt, mark: _mark, previous: _previous, ...event }: Stored) {
  return event as SecurityEvent
}
