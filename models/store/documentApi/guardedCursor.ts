import type { StoredDocument } from '../embedded/codec.ts'
import { withDeadline } from './deadline.ts'

/** What either backend gives for a find: documents by the batch. */
export interface BatchSource {
  readBatch(): Promise<readonly StoredDocument[]>
  close(): Promise<void>
}

/** The part of a cursor that mongoose uses and the document API allows; the deadline holds for each batch, not for the whole. */
export class GuardedCursor {
  readonly #source: BatchSource
  readonly #what: string
  #batch: readonly StoredDocument[] = []
  #at = 0

  constructor(source: BatchSource, what: string) {
    this.#source = source
    this.#what = what
  }

  async next(): Promise<StoredDocument | null> {
    if (this.#at >= this.#batch.length) {
      this.#batch = await this.#read()
      this.#at = 0
    }
    return this.#batch[this.#at++] ?? null
  }

  async toArray(): Promise<StoredDocument[]> {
    const documents = this.#batch.slice(this.#at)
    this.#batch = []
    for (let batch = await this.#read(); batch.length > 0; batch = await this.#read()) {
      for (const document of batch) documents.push(document)
    }
    return documents
  }

  async close(): Promise<void> {
    await withDeadline(this.#what, this.#source.close())
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<StoredDocument> {
    try {
      for (let document = await this.next(); document; document = await this.next()) yield document
    } finally {
      await this.close()
    }
  }

  #read(): Promise<readonly StoredDocument[]> {
    return withDeadline(this.#what, this.#source.readBatch())
  }
}
