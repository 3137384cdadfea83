import type { Replacement, Statement } from './collectionSql.ts'

/** What tells of a write, in a chain: it comes on disk with it, or not at all. */
export interface ChainLink {
  readonly event: unknown
  /** On disk, or not written because the write was refused. */
  settled(isWritten: boolean): void
  failed(error: Error): void
}

/**
 * Documents of which each holds something of the one before it. They are made when a batch is closed: the batch before
 * it has come on disk by then or has not, so that nobody guesses where the chain ends.
 */
export interface Chain {
  /** A statement for each of these, and one that keeps the new end. */
  linked(events: readonly unknown[]): readonly (Statement | Replacement)[]
  /** What was linked last is on disk. */
  written(): void
  /** Nobody knows what of it is. */
  lost(): void
}
