import { StoreDamaged, StoreUnavailable } from '../unavailable.ts'

/** An error of SQLite, or of a thread itself, as it crosses the threads. */
export interface PlainError {
  readonly code: string
  readonly message: string
}

export class ThreadError extends Error {
  override readonly name = 'ThreadError'
  readonly code: string

  constructor({ code, message }: PlainError) {
    super(message)
    this.code = code
  }
}

const FULL =
  'The disk is full: nothing can be stored until there is room. What is stored can be read, and writing resumes by itself'

/** What is to be done about a store whose pages cannot be trusted. */
export const damagedStore = (what: string, options?: ErrorOptions): StoreDamaged =>
  new StoreDamaged(
    `The store is damaged (${what}). Nothing was changed. Move the directory away and restore the last backup: npm run restore -- FILE`,
    options,
  )

export const damagedDocument = (id: string, collection: string, why: string): StoreDamaged =>
  new StoreDamaged(`Document "${id}" of "${collection}" is damaged: ${why}. Restore the last backup (npm run restore).`)

/** SQLite met a document that is no JSON, which only a damaged disk makes of one. */
export const isUnreadable = ({ message }: PlainError): boolean => message.includes('malformed JSON')

/** One sentence a person can act upon, and one class the interface can answer with. */
export function explain(error: unknown, doing: 'Reading' | 'Writing' = 'Writing'): Error {
  if (!(error instanceof ThreadError)) return error instanceof Error ? error : new Error(String(error))
  const { code, message } = error
  const options = { cause: error }
  if (/^SQLITE_(CORRUPT|NOTADB)|^PARTER_MISSING/.test(code)) return damagedStore(message, options)
  if (isUnreadable(error))
    return new StoreDamaged(
      'A document that was met on the way is damaged: it is no JSON any more. npm run doctor names it; restore the last backup (npm run restore).',
      options,
    )
  if (/^PARTER_(FOREIGN|NEWER)/.test(code)) return new Error(message, options)
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(code)) return new StoreUnavailable('full', FULL, options)
  const fate =
    doing === 'Writing'
      ? 'Nothing of this was acknowledged. The store is opened anew for the next write'
      : 'Nothing was changed'
  return new StoreUnavailable('failed', `${doing} failed (${code}: ${message}). ${fate}`, options)
}
