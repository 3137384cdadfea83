import { createHmac } from 'node:crypto'
import { type Instant, minutes } from '../../../models/domain/clock.ts'
import type { TallyStore } from '../../../models/store/sharing/tallyStore.ts'
import { StoreUnavailable } from '../../../models/store/unavailable.ts'
import { KeyedQueue } from '../keyedQueue.ts'
import { type Repetition, repeatEvery } from '../repeatEvery.ts'
import type { Platform } from '../writeBehind.ts'
import type { OtherServers } from './otherServers.ts'

const FORGET_EVERY_MS = minutes(10)

interface TalliesDeps extends Platform {
  readonly servers: Pick<OtherServers, 'areThere'>
  /** Absent: one server owns the store. */
  readonly store: TallyStore | undefined
  /** Of this office: by the key alone nobody finds out who has signed in from where. */
  readonly secret: string
}

/** What has been counted so far becomes what is counted from now on; undefined: nothing. Throws whatever it refuses with. */
export type Count<C> = (before: C | undefined) => C | undefined

/**
 * What the servers of one office count together: how often somebody has guessed, and what counts once. Whoever goes to another
 * server has no more tries there. Nothing is asked or written while this server is alone, whose memory knows all of it.
 */
export class Tallies {
  private readonly queue = new KeyedQueue()
  private forgetting: Repetition | undefined
  /** How often the store was away, and what it said the last time. */
  private away: { readonly times: number; readonly error?: StoreUnavailable } = { times: 0 }

  constructor(private readonly deps: TalliesDeps) {}

  begin(): void {
    const { store } = this.deps
    if (!store) return
    const failed = 'what the servers have counted together could not be forgotten'
    const go = () => store.forgetKeptUntil(this.deps.clock.now())
    this.forgetting = repeatEvery({ ...this.deps, everyMs: FORGET_EVERY_MS, failed, go })
  }

  async idle(): Promise<void> {
    await this.forgetting?.idle()
    await this.queue.idle()
  }

  async stop(): Promise<void> {
    this.forgetting?.stop()
    await this.idle()
  }

  /** In one step among all servers. */
  async change<C>(key: string, keptUntil: Instant, count: Count<C>): Promise<void> {
    const { store, servers } = this.deps
    if (!store || !servers.areThere) return
    const id = createHmac('sha256', this.deps.secret).update(`tally ${key}`).digest('base64url')
    const { times } = this.away
    await this.queue.run(id, async () => {
      // Of a store that is silent each hears as late as the first: a whole office signs in from one address.
      if (this.away.error && this.away.times !== times) throw this.away.error
      try {
        while (!(await this.isCounted(store, { id, keptUntil }, count)));
      } catch (error) {
        if (error instanceof StoreUnavailable) this.away = { times: this.away.times + 1, error }
        throw error
      }
    })
  }

  /** Whether nobody has said so before, at any server; what was only said here is for the caller to know. */
  async isFirst(key: string, keptUntil: Instant): Promise<boolean> {
    let isFirst = true
    await this.change<true>(key, keptUntil, (before) => {
      isFirst = before === undefined
      return true
    })
    return isFirst
  }

  /** It has come to nothing after all. */
  forget(key: string): Promise<void> {
    return this.change(key, this.deps.clock.now(), () => undefined)
  }

  private async isCounted<C>(
    store: TallyStore,
    { id, keptUntil }: { readonly id: string; readonly keptUntil: Instant },
    count: Count<C>,
  ): Promise<boolean> {
    const now = this.deps.clock.now()
    const found = await store.find(id)
    const before = found && found.keptUntil > now ? (found.counted as C) : undefined
    const next = count(before)
    if (next === before) return true
    const version = (found?.version ?? 0) + 1
    return store.write({ id, version, counted: next ?? null, keptUntil: next === undefined ? now : keptUntil })
  }
}
