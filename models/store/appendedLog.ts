import type { Model } from 'mongoose'
import { type ChainHead, chained, type SecurityEvent } from './auditChain.ts'
import { HEAD_ID, type Head, type StoredEvent, stored } from './securityLogSchema.ts'
import { reportingDuplicate } from './storedCollection.ts'

interface AppendedLogDeps {
  readonly model: Model<StoredEvent>
  readonly heads: Model<Head>
  readLast(): Promise<ChainHead>
}

/**
 * The security log of a store that others write too. One write at a time, since each entry holds the hash of the one before
 * it: those after one that another server was faster with would be linked to nothing. What comes meanwhile goes together.
 */
export function appendedLog({ readLast, model, heads }: AppendedLogDeps) {
  /** As this server has left it; another one may have gone on since. */
  let last: ChainHead | undefined
  let waiting: SecurityEvent[] = []
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function append(events: readonly SecurityEvent[]): Promise<void> {
    for (let left = events; ; ) {
      let head = last ?? (await readLast())
      const entries = left.map((event) => {
        const entry = chained(event, head)
        head = { seq: entry.seq, hash: entry.hash }
        return stored(entry)
      })
      // Those before the one at which another server was faster have come to stay.
      const duplicate = await reportingDuplicate(model.insertMany(entries))
      last = duplicate ? undefined : head
      if (!duplicate) return keepHead(head)
      left = left.slice(duplicate.at)
    }
  }

  async function keepHead({ seq, hash }: ChainHead): Promise<void> {
    const { matchedCount } = await heads.replaceOne({ _id: HEAD_ID }, { seq, hash })
    if (matchedCount === 0) await reportingDuplicate(heads.insertMany([{ _id: HEAD_ID, seq, hash }]))
  }

  function appendWaiting(): Promise<void> {
    const events = waiting
    waiting = []
    next = undefined
    const appended = append(events)
    writing = appended.catch(() => undefined)
    return appended
  }

  return (...events: readonly SecurityEvent[]): Promise<void> => {
    waiting.push(...events)
    next ??= writing.then(appendWaiting)
    return next
  }
}
