/** Why the store could not answer. The words are for the log and the health page. */
export type StoreFault =
  /** No answer in time. The write may still happen: only a repeat with the same idempotency key is safe. */
  | 'deadline'
  /** MongoDB cannot be reached, or has no primary. */
  | 'unreachable'
  /** The disk is full: reads go on, writes are refused until there is room. */
  | 'full'
  /** A write or a sync failed; the store is closed and opened anew before it takes another write. */
  | 'failed'
  /** The backend is being closed. */
  | 'closed'

/** The store did not do what was asked, and nothing was acknowledged. The interface answers 503 with `Retry-After`. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}

/** What is stored does not match its checksum, or is no store at all. Waiting does not help; a backup does. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}
