import { createHmac } from 'node:crypto'
import { type Instant, minutes } from '../../../models/domain/clock.ts'
import type { StoredTally, TallyStore } from '../../../models/store/sharing/tallyStore.ts'
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

/** One count of several that belong together. */
export interface TallyChange {
  readonly key: string
  readonly keptUntil: Instant
  readonly count: Count<unknown>
}

export const tallyChange = <C>(key: string, keptUntil: Instant, count: Count<C>): TallyChange => ({
  key,
  keptUntil,
  count: (before) => count(before as C | undefined),
})

interface Wanted extends TallyChange {
  readonly id: string
}

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
  change<C>(key: string, keptUntil: Instant, count: Count<C>): Promise<void> {
    return this.changeAll([tallyChange(key, keptUntil, count)])
  }

  /**
   * All of them are asked for in one question and written in one breath: whoever signs in waits for the store twice, and
   * not once for each count. What one of them refuses with is thrown before anything is written.
   */
  async changeAll(changes: readonly TallyChange[]): Promise<void> {
    const { store, servers } = this.deps
    if (!store || !servers.areThere) return
    const wanted = changes.map((change) => ({ ...change, id: this.idOf(change.key) }))
    const { times } = this.away
    const ids = wanted.map(({ id }) => id)
    await this.inTurn(ids.sort(), async () => {
      // Of a store that is silent each hears as late as the first: a whole office signs in from one address.
      if (this.away.error && this.away.times !== times) throw this.away.error
      try {
        let left: readonly Wanted[] = wanted
        while (left.length > 0) left = await this.countAll(store, left)
      } catch (error) {
        if (error instanceof StoreUnavailable) this.away = { times: this.away.times + 1, error }
        throw error
      }
    })
  }

  private idOf(key: string): string {
    return createHmac('sha256', this.deps.secret).update(`tally ${key}`).digest('base64url')
  }

  /** When it is the turn of all of these. Everybody waits for them in the same order, so that no two wait for each other. */
  private inTurn([first, ...others]: readonly string[], act: () => Promise<void>): Promise<void> {
    return first === undefined ? act() : this.queue.run(first, () => this.inTurn(others, act))
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

  /** Those for which another server was faster. */
  private async countAll(store: TallyStore, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
    const now = this.deps.clock.now()
    const found = new Map((await store.find(wanted.map(({ id }) => id))).map((each) => [each.id, each]))
    const next = wanted.flatMap((each) => {
      const tally = nextOf(found.get(each.id), each, now)
      return tally ? [{ each, tally }] : []
    })
    const written = await Promise.allSettled(next.map(({ tally }) => store.write(tally)))
    return next.flatMap(({ each }, at) => {
      const end = written[at]
      if (end?.status === 'rejected') throw end.reason
      return end?.value ? [] : [each]
    })
  }
}

/** Undefined: it stays as it is. */
function nextOf(
  found: StoredTally | undefined,
  { id, keptUntil, count }: Wanted,
  now: Instant,
): StoredTally | undefined {
  const before = found && found.keptUntil > now ? found.counted : undefined
  const next = count(before)
  if (next === before) return undefined
  const version = (found?.version ?? 0) + 1
  return { id, version, counted: next ?? null, keptUntil: next === undefined ? now : keptUntil }
}
