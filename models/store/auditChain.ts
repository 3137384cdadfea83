import { hash, randomUUID } from 'node:crypto'
import type { LogBreak } from '../domain/audit/logBreak.ts'
import type { Instant } from '../domain/clock.ts'

/** Who did what to which object, from where, with what result: no content. */
export interface SecurityEvent {
  readonly at: Instant
  /** How far the office's clock was ahead of UTC. */
  readonly aheadMinutes?: number
  readonly what: string
  /** Of an order that has several: which of them. */
  readonly move?: string
  readonly personId?: string
  readonly object?: string
  readonly address?: string
  readonly result: 'done' | 'refused'
}

/** An entry in its place in the chain. */
export interface ChainedEvent extends SecurityEvent {
  /** Its number, from 1 on, without a gap. */
  readonly seq: number
  /**
   * Stands for the object in the hash: where to which visit something was done has to be forgotten, object and salt go,
   * and the chain holds all the same.
   */
  readonly mark?: string
  readonly salt?: string
  readonly previous: string
  readonly hash: string
}

/** Of the last entry. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

export const NO_HEAD: ChainHead = { seq: 0, hash: '' }

const sha256 = (text: string): string => hash('sha256', text)

const markOf = (object: string, salt: string): string => sha256(JSON.stringify([salt, object]))

function hashOf(event: Omit<ChainedEvent, 'hash'>): string {
  const { seq, at, aheadMinutes, what, move, personId, mark, address, result, previous } = event
  return sha256(JSON.stringify([seq, at, aheadMinutes, what, move, personId, mark, address, result, previous]))
}

/** The event as the one after that head. */
export function chained(event: SecurityEvent, head: ChainHead): ChainedEvent {
  const { object } = event
  const salt = object === undefined ? undefined : randomUUID()
  const marked = object === undefined || salt === undefined ? {} : { salt, mark: markOf(object, salt) }
  const next = { ...event, ...marked, seq: head.seq + 1, previous: head.hash }
  return { ...next, hash: hashOf(next) }
}

/** To what it was done is forgotten; that it was done is not. */
export function withoutObject<E extends Pick<ChainedEvent, 'object' | 'salt'>>({
  object: _object,
  salt: _salt,
  ...event
}: E): Omit<E, 'object' | 'salt'> {
  return event
}

/** What an entry says that the oldest ones were taken away, whose time is over: the last of them. */
export const prunedObject = ({ seq, hash }: ChainHead): string => `${seq}:${hash}`
export const PRUNED = 'pruneLog'
/** What an entry says that visits, and the objects of entries about them, were forgotten up to a day. */
export const FORGOTTEN = 'forgetVisits'

export interface Checked {
  readonly entries: number
  readonly head: ChainHead
  /** Absent: the chain holds. */
  readonly broken?: LogBreak
}

/**
 * Walks along the chain, entry by entry in the order of their numbers. What it cannot see: an end that was cut off
 * together with the head that is kept apart, and a chain that somebody has made anew from some entry on. For those a
 * head that was written down, or lies in a backup, is laid beside it.
 */
export class ChainCheck {
  private entries = 0
  private head = NO_HEAD
  private broken: LogBreak | undefined
  private first: ChainedEvent | undefined
  private pruned: ChainHead = NO_HEAD
  private lastCut: ChainedEvent | undefined
  private forgottenTo = ''
  private readonly expected = new Map<number, string>()

  /** `heads`: what is known of the chain from elsewhere. */
  constructor(private readonly heads: readonly ChainHead[] = []) {
    for (const { seq, hash } of heads) if (seq > 0) this.expected.set(seq, hash)
  }

  add(entry: ChainedEvent): void {
    this.entries += 1
    this.broken ??= this.breakAt(entry)
    this.first ??= entry
    this.head = { seq: entry.seq, hash: entry.hash }
    this.note(entry)
  }

  result(): Checked {
    const broken = this.broken ?? this.breakOfTheWhole()
    return { entries: this.entries, head: this.head, ...(broken ? { broken } : {}) }
  }

  private breakAt(entry: ChainedEvent): LogBreak | undefined {
    const { seq, hash, previous, object, salt, mark } = entry
    const at = (how: LogBreak['how'], of = seq): LogBreak => ({ seq: of, how })
    if (this.first && seq > this.head.seq + 1) return at('missing', this.head.seq + 1)
    if (this.first && seq <= this.head.seq) return at('inserted')
    const known = this.expected.get(seq)
    if (hashOf(entry) !== hash || (known !== undefined && known !== hash)) return at('changed')
    if (this.first && previous !== this.head.hash) return at('inserted')
    if (object !== undefined && (salt === undefined || markOf(object, salt) !== mark)) return at('objectChanged')
    return undefined
  }

  private note(entry: ChainedEvent): void {
    const { what, object, mark } = entry
    if (mark !== undefined && object === undefined && dayOf(entry) >= dayOf(this.lastCut)) this.lastCut = entry
    if (what === FORGOTTEN && object !== undefined && object > this.forgottenTo) this.forgottenTo = object
    const [seq = '', hash = ''] = what === PRUNED ? (object ?? '').split(':') : []
    if (Number(seq) > this.pruned.seq) this.pruned = { seq: Number(seq), hash }
  }

  private breakOfTheWhole(): LogBreak | undefined {
    const { first, lastCut, pruned } = this
    if (lastCut && dayOf(lastCut) > this.forgottenTo) return { seq: lastCut.seq, how: 'objectRemoved' }
    if (first && first.seq > 1 && pruned.seq < first.seq - 1) return { seq: first.seq - 1, how: 'beginningRemoved' }
    if (first && pruned.seq === first.seq - 1 && pruned.hash !== first.previous)
      return { seq: first.seq, how: 'changed' }
    const last = Math.max(0, ...this.heads.map(({ seq }) => seq))
    return last > this.head.seq ? { seq: this.head.seq + 1, how: 'endRemoved' } : undefined
  }
}

/** By the clock on the office's wall. */
const dayOf = (entry: Pick<ChainedEvent, 'at' | 'aheadMinutes'> | undefined): string =>
  entry ? new Date(entry.at + (entry.aheadMinutes ?? 0) * 60_000).toISOString().slice(0, 10) : ''
