import type { Model } from 'mongoose'
import { type ChainHead, chained, NO_HEAD, type SecurityEvent } from './auditChain.ts'
import { CarriedEntry } from './carriedEntry.ts'
import type { Chain } from './embedded/chain.ts'
import { HEAD_ID, type Head, NUMBERED, type StoredEvent, stored } from './securityLogSchema.ts'
import type { Chaining } from './storeBackend.ts'

/** The security log of a store that commits in groups: each entry is in the commit of what it tells of. */
export function linkedLog(chaining: Chaining, model: Model<StoredEvent>, heads: Model<Head>) {
  const events = chaining.collection(model.collection.name)
  const kept = chaining.collection(heads.collection.name)
  /** On disk; undefined: to be read. */
  let last: ChainHead | undefined
  /** What is being written. */
  let next: ChainHead | undefined

  const chain: Chain = {
    linked(told) {
      last ??= readLast()
      let head: ChainHead = last
      const entries = (told as readonly SecurityEvent[]).map((event) => {
        const entry = chained(event, head)
        head = { seq: entry.seq, hash: entry.hash }
        return events.insertion({ ...stored(entry) })
      })
      next = head
      return [...entries, kept.upsertion({ _id: HEAD_ID, ...head })]
    },

    written() {
      last = next
    },

    lost() {
      last = undefined
    },
  }

  function readLast(): ChainHead {
    const found = events.firstNow(NUMBERED, { _id: -1 }) as ChainHead | undefined
    return found ?? NO_HEAD
  }

  let begun: Promise<unknown> | undefined
  /** An entry that is made before the indexes stand would have no place in them. */
  async function begin(): Promise<void> {
    await Promise.all([model.init(), kept.makeTable()])
    chaining.by(chain)
  }

  // Another one's, which knows of an end of before.
  chaining.by(undefined)
  return async (...some: readonly SecurityEvent[]): Promise<void> => {
    begun ??= begin().catch((error: unknown) => {
      begun = undefined
      throw error
    })
    await begun
    const entries = some.map((event) => new CarriedEntry(event))
    await Promise.all(entries.map((entry) => chaining.write(entry.link())))
    for (const entry of entries)
      if (!(await entry.isWritten())) throw new Error('Another security log has taken over this store')
  }
}
