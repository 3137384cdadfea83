import type { QueryFilter } from 'mongoose'
import type { Instant } from '../domain/clock.ts'
import type { PersonId } from '../domain/directory/directory.ts'
import { appendedLog } from './appendedLog.ts'
import { type ChainedEvent, type ChainHead, NO_HEAD, type SecurityEvent, withoutObject } from './auditChain.ts'
import { linkedLog } from './linkedLog.ts'
import { HEAD_ID, idOf, modelsOf, NUMBERED, type StoredEvent } from './securityLogSchema.ts'
import type { StoreBackend } from './storeBackend.ts'

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
  /** Behind the last one, in this order, and on disk when it returns. */
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

/** No more than are read at once where they are asked for. */
const ABOUT_AT_ONCE = 200

export function securityLogStore(backend: StoreBackend): SecurityLogStore {
  const { model, heads } = modelsOf(backend)
  async function readLast(): Promise<ChainHead> {
    const [found] = await model
      .find(NUMBERED)
      .sort({ _id: -1 })
      .limit(1)
      .select({ seq: 1, hash: 1 })
      .lean<ChainHead[]>()
    return found ? { seq: found.seq, hash: found.hash } : NO_HEAD
  }

  async function find(count: number, filter: QueryFilter<StoredEvent>): Promise<FoundEvent[]> {
    // To mongoose no limit at all is a limit of 0.
    if (count === 0) return []
    const found = await model.find(filter).sort({ at: -1, _id: -1 }).limit(count).lean<StoredEvent[]>()
    return found.map(({ _id, salt: _salt, mark: _mark, previous: _previous, refused: _refused, ...event }) => ({
      id: _id,
      ...event,
    }))
  }

  /** Two questions where it goes on: one with an "or" in it would be answered by no index. */
  async function newestLike(
    { from, to, ...filter }: LogFilter & { readonly refused?: true },
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

  /**
   * An object has few entries: they are looked through. The embedded store would look for it among all that its person or
   * kind has.
   */
  async function newestAbout(object: string, { from, to, ...others }: LogFilter, count: number, before?: LoggedEvent) {
    const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const wanted = Object.entries(others) as [keyof typeof others, string][]
    const found: FoundEvent[] = []
    for (let last = before; ; ) {
      const some = await newestLike({ object, ...period }, ABOUT_AT_ONCE, last)
      found.push(...some.filter((event) => wanted.every(([field, value]) => event[field] === value)))
      last = some.at(-1)
      if (found.length >= count || some.length < ABOUT_AT_ONCE) return found.slice(0, count)
    }
  }

  return {
    append: backend.chaining ? linkedLog(backend.chaining, model, heads) : appendedLog({ readLast, model, heads }),

    newest(count, before, filter = {}) {
      const { object, ...others } = filter
      const isNarrow = others.personId === undefined && others.what === undefined
      if (object === undefined || isNarrow) return newestLike(filter, count, before)
      return newestAbout(object, others, count, before)
    },

    async newestOf(personId, count, before) {
      const signIns = await newestLike({ personId, what: 'signIn' }, count, before)
      const refusals = await newestLike({ personId, refused: true }, count, before)
      // A sign-in that was refused is among both.
      const all = [...new Map([...signIns, ...refusals].map((event) => [event.id, event])).values()]
      return all.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, count)
    },

    async since(at) {
      const found = await model
        .find({ at: { $gte: at } })
        .sort({ at: 1, _id: 1 })
        .lean<StoredEvent[]>()
      return found.map(eventOf)
    },

    async *chain() {
      const cursor = model.find(NUMBERED).sort({ _id: 1 }).lean<(ChainedEvent & { readonly _id: string })[]>().cursor()
      for await (const { _id, ...entry } of cursor) yield entry
    },

    async head() {
      return (await heads.findOne({ _id: HEAD_ID }).lean<ChainHead>()) ?? NO_HEAD
    },

    async cutLinks(before, whats, count) {
      const linked = await model
        .find({ what: { $in: [...whats] }, object: { $exists: true }, at: { $lt: before } })
        .limit(count)
        .lean<StoredEvent[]>()
      await Promise.all(linked.map(({ _id, ...event }) => model.replaceOne({ _id }, withoutObject(event) as never)))
      return linked.length
    },

    async lastBefore(moment) {
      const [kept] = await model
        .find({ ...NUMBERED, at: { $gte: moment } })
        .sort({ _id: 1 })
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
        .sort({ at: 1, _id: 1 })
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
function eventOf({
  _id,
  seq: _seq,
  hash: _hash,
  salt: _salt,
  mark: _mark,
  previous: _previous,
  refused: _refused,
  ...event
}: StoredEvent) {
  return event as SecurityEvent
}
