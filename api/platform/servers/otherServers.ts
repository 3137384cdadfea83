import { type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import type { Watching } from '../../../models/store/sharing/changeStream.ts'
import { BEAT_EVERY_MS, GONE_AFTER_MS, type ServerLease } from '../../../models/store/sharing/serverStores.ts'
import type { News } from '../../../models/store/sharing/sharing.ts'
import type { SharedStore } from '../../../models/store/storeBackend.ts'
import type { StoredCollection } from '../../../models/store/storedCollection.ts'
import { Collection } from '../collection.ts'
import { Listeners } from '../listeners.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'
import type { Platform } from '../writeBehind.ts'

const LOOK_EVERY_MS = seconds(1)
/** What was written by a store that hung, or in the second in which a clock was set, is found by a later look. */
const LOOKS_BACK = 10
/** More than two servers' measures of the store's clock differ by. */
const MARGIN_MS = seconds(2)
const FORGET_EVERY_MS = minutes(5)
/** A store that told by itself and has stopped is asked again. */
const WATCH_AGAIN_MS = seconds(10)
/** By rank, each later than the one before: mostly the first has done it. */
const LAG_MS = 250

interface OtherServersDeps extends Platform {
  readonly shared: SharedStore | undefined
  readonly leases: StoredCollection<ServerLease> | undefined
  /** By which people know this one: its machine and its port. */
  name?(): string
}

/** What one server can say of another. */
export interface OtherServer {
  readonly name: string
  /** Absent: it is of a version that does not say so. */
  readonly startedAt?: Instant
  readonly heardAt: Instant
  /** How much later its clock is than this one's, within the second in which its beat was found; negative: earlier. */
  readonly aheadMs: number
}

interface Seen {
  readonly version: number
  readonly at: Instant
  /** Its lease was renewed under our eyes: it is no leftover. */
  readonly beats: boolean
  /** How much earlier its clock was than this one when its beat came here: by it, it stamps what it writes. */
  readonly behindMs: number
}

/**
 * The other servers of this store. Each says every other second that it lives; every second this one looks for what the
 * others have written, by an index, and tells it to whoever holds such documents. Whatever carries the news sooner is a
 * gain of that second: nothing is lost with it. Whoever is alone looks only for others. On the embedded store there are
 * none, and nothing is done.
 */
export class OtherServers {
  private readonly leases: Collection<ServerLease> | undefined
  private readonly seen = new Map<string, Seen>()
  private readonly listeners: Listeners<[server: string, what: 'came' | 'gone']>
  private readonly looks: Listeners
  private looking: Repetition | undefined
  /** When the last looks began. */
  private lastLooks: readonly Instant[] = []
  private beatAt = Number.NEGATIVE_INFINITY
  private forgotAt = Number.NEGATIVE_INFINITY
  /** What the last look found, and no later one tells again. */
  private lastFound: ReadonlySet<string> = new Set()
  private isTroubled = false
  private watching: Watching | undefined
  private cancel: (() => void) | undefined
  private stopped = false
  /** When this one started, another was up: whatever fell due was done. */
  wasOneUp = false
  /** This one. */
  readonly startedAt: Instant

  constructor(private readonly deps: OtherServersDeps) {
    const { clock, log, shared, leases } = deps
    this.listeners = new Listeners(log, 'that another server came or went could not be told')
    this.looks = new Listeners(log, 'something could not be told the other servers')
    this.startedAt = clock.now()
    shared?.sharing.goBy(() => clock.now())
    this.leases = leases && new Collection(deps, { noun: 'server', store: leases, read: () => leases.all() })
    clock.onStep((deltaMs) => {
      for (const [server, each] of this.seen) this.seen.set(server, { ...each, at: each.at + deltaMs })
      this.beatAt += deltaMs
    })
  }

  /** As it is called among the servers; absent: there can be no others. */
  get own(): string | undefined {
    return this.deps.shared?.sharing.server
  }

  get areThere(): boolean {
    return this.seen.size > 0
  }

  isThere(server: string): boolean {
    return this.seen.has(server)
  }

  get ownName(): string | undefined {
    return this.own === undefined ? undefined : (this.deps.name?.() ?? this.own)
  }

  /** What the others write is found: the last look came to its end. */
  get areHeard(): boolean {
    return !this.isTroubled
  }

  /** MongoDB tells by itself what they write. */
  get areTold(): boolean {
    return this.watching !== undefined
  }

  /** Those that are there, by their names. */
  get others(): readonly OtherServer[] {
    const leases = new Map(this.leases?.all().map((lease) => [lease.server, lease]))
    const there = [...this.seen].map(([server, { at, behindMs }]): OtherServer => {
      const { name = server, startedAt } = leases.get(server) ?? {}
      return { name, heardAt: at, aheadMs: -behindMs, ...(startedAt === undefined ? {} : { startedAt }) }
    })
    return there.toSorted((a, b) => a.name.localeCompare(b.name))
  }

  /** How much later than it is due this one does what any of them may do. */
  get lagMs(): number {
    const { own } = this
    if (own === undefined) return 0
    const before = [...this.seen].filter(([server, { beats }]) => beats && server < own)
    return before.length * LAG_MS
  }

  /** What is done in the world outside, and cannot be done by condition of a version, is done by one of them. */
  get isFirst(): boolean {
    return this.lagMs === 0
  }

  onOther(listener: (server: string, what: 'came' | 'gone') => void): void {
    this.listeners.add(listener)
  }

  /** With every look: for what could not be told the others at once. */
  onLook(listener: () => unknown): void {
    this.looks.add(listener)
  }

  /** Before anything is read: what others write from now on is heard later. */
  async load(): Promise<void> {
    const { leases } = this
    if (!leases) return
    this.lastLooks = [this.deps.clock.now()]
    await leases.load()
    const now = this.deps.clock.now()
    // Nothing is known of these but the last beat: what a server has left that died is no sign of life.
    this.wasOneUp = leases.all().some(({ beatAt }) => now - beatAt <= BEAT_EVERY_MS + LOOK_EVERY_MS)
    await this.beat()
    this.count()
  }

  begin(): void {
    if (!this.leases) return
    const failed = 'the other servers could not be looked for'
    this.looking = repeatEvery({ ...this.deps, everyMs: LOOK_EVERY_MS, failed, go: () => this.look() })
    void this.watch()
  }

  async idle(): Promise<void> {
    await this.looking?.idle()
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.looking?.stop()
    this.cancel?.()
    await this.watching?.close().catch(() => undefined)
    await this.idle()
    // Whoever carries the store over next need not wait whether this one still lives.
    if (this.own !== undefined) await this.leases?.drop(this.own)
    await this.leases?.stop()
  }

  /** Said by a carrier: as good as found, and looked at once more by the next look. */
  async tell(news: readonly News[]): Promise<void> {
    try {
      await this.deps.shared?.sharing.tell(news)
    } catch (error) {
      // The next look finds it, or says that the store is away.
      this.deps.log.debug({ err: error }, 'what another server has written could not be read')
    }
  }

  /** A store that tells by itself is listened to as well. */
  private async watch(): Promise<void> {
    const { shared, clock, log } = this.deps
    const ended = (err: unknown): void => {
      if (this.stopped) return
      log.debug({ err }, 'the store no longer tells by itself what other servers write')
      this.watching = undefined
      this.cancel = clock.after(WATCH_AGAIN_MS, () => void this.watch())
    }
    try {
      this.watching = await shared?.watch({ hear: (news) => void this.tell([news]), ended })
      if (this.stopped) await this.watching?.close()
    } catch (error) {
      ended(error)
    }
  }

  private async look(): Promise<void> {
    const { clock, log } = this.deps
    const now = clock.now()
    try {
      await this.beat()
      await this.hear()
      this.lastLooks = [...this.lastLooks, now].slice(-LOOKS_BACK)
      await this.forgetRemovals()
      this.isTroubled = false
    } catch (error) {
      // Said once: it is tried again, and the store says by itself that it is in trouble.
      if (!this.isTroubled)
        log.warn({ err: error }, 'what other servers have written could not be read; it is tried again')
      this.isTroubled = true
    }
    this.count()
    this.looks.tell()
  }

  private async beat(): Promise<void> {
    const { clock, shared } = this.deps
    const now = clock.now()
    if (!shared || !this.leases || now - this.beatAt < BEAT_EVERY_MS) return
    const { server } = shared.sharing
    const { startedAt } = this
    const name = this.deps.name?.()
    await this.leases.put(server, () => ({ server, beatAt: now, startedAt, ...(name === undefined ? {} : { name }) }))
    this.beatAt = now
  }

  private async hear(): Promise<void> {
    const { shared, clock } = this.deps
    if (!shared || !this.leases) return
    // Whole, since they are few: also of a server whose clock is far from this one's.
    await this.leases.load()
    if (!this.areThere) return
    const behindMs = Math.max(0, ...[...this.seen.values()].map((each) => (each.beats ? each.behindMs : 0)))
    const since = Math.min(clock.now(), ...this.lastLooks) - behindMs - MARGIN_MS
    const news = await shared.news(since)
    // A removal is noted before it is done: until it is, it is looked at again.
    await shared.sharing.tell(news.filter((each) => each.version === undefined || !this.lastFound.has(entryOf(each))))
    this.lastFound = new Set(news.map(entryOf))
  }

  /** Who lives, by the beats that came here: nobody's clock is compared with another's. */
  private count(): void {
    const { leases, own } = this
    if (!leases) return
    const now = this.deps.clock.now()
    for (const { server, version, beatAt } of leases.all()) {
      const seen = this.seen.get(server)
      if (server === own || seen?.version === version) continue
      this.seen.set(server, { version, at: now, beats: seen !== undefined, behindMs: now - beatAt })
      if (!seen) this.told(server, 'came')
    }
    for (const [server, { at }] of this.seen) {
      if (now - at < GONE_AFTER_MS) continue
      this.seen.delete(server)
      void leases.drop(server)
      this.told(server, 'gone')
    }
  }

  private told(server: string, what: 'came' | 'gone'): void {
    this.listeners.tell(server, what)
  }

  private async forgetRemovals(): Promise<void> {
    const { clock, shared } = this.deps
    const now = clock.now()
    if (Math.abs(now - this.forgotAt) < FORGET_EVERY_MS) return
    this.forgotAt = now
    await shared?.forgetRemovals(now)
  }
}

const entryOf = ({ collection, id, version }: News): string => `${collection} ${id} ${version ?? 'removed'}`
