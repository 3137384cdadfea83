import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/clock.ts'

/** That a document was written by a server of this store: what it says is read from the store. */
export interface News {
  readonly collection: string
  readonly id: string
  /** Absent: it was removed. */
  readonly version?: number
  /** By this server itself. */
  readonly isOwn: boolean
}

export type HearNews = (news: readonly News[]) => Promise<void>

/** What every document says of its last write, beside what is the domain's. */
export interface Stamp {
  readonly writtenAt: Instant
  readonly writtenBy: string
}

export const WITHOUT_STAMP = { writtenAt: 0, writtenBy: 0 } as const

/** Beside each deletion: of a document that is gone, nothing else would tell. */
export const REMOVALS = 'removals'

/**
 * What the servers of one MongoDB know of each other's writes: each is stamped with when and by whom, so that the
 * others find it by an index, and told to whoever carries it to them sooner.
 */
export class Sharing {
  /** This process: another one after each start. */
  readonly server = randomUUID()
  private readonly hearers = new Map<string, HearNews>()
  private readonly shared = new Set<string>()
  private readonly carriers: ((news: News) => void)[] = []
  private clock: () => Instant = Date.now

  /** Its writes are stamped from now on. */
  share(collection: string): void {
    this.shared.add(collection)
  }

  isShared(collection: string): boolean {
    return this.shared.has(collection)
  }

  get collections(): readonly string[] {
    return [...this.shared]
  }

  /** The clock that the servers have in common. */
  goBy(now: () => Instant): void {
    this.clock = now
  }

  stamp(): Stamp {
    return { writtenAt: this.clock(), writtenBy: this.server }
  }

  /** Whoever holds documents of this collection in memory hears what others have written of it. */
  hear(collection: string, hearer: HearNews): void {
    this.hearers.set(collection, hearer)
  }

  /** Of several collections, in the order in which they began to listen: those that others rest upon come first. */
  async tell(news: readonly News[]): Promise<void> {
    for (const [collection, hear] of this.hearers) {
      const those = news.filter((each) => each.collection === collection)
      if (those.length > 0) await hear(those)
    }
  }

  /** Told after each write of this server. */
  onWritten(carrier: (news: News) => void): void {
    this.carriers.push(carrier)
  }

  wrote(collection: string, id: string, version?: number): void {
    const news = { collection, id, isOwn: true, ...(version === undefined ? {} : { version }) }
    for (const carry of this.carriers) carry(news)
  }
}
