/** A write was refused because another document has the same unique fields. */
export interface DuplicateKey {
  readonly fields: readonly string[]
  /** Of many that were inserted: which of them. Those before it are written. */
  readonly at: number
}

/** Tells a duplicate key from every other fault; MongoDB and the embedded store report it alike. */
export function duplicateKeyOf(error: unknown): DuplicateKey | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 11_000) return undefined
  const [first] = 'writeErrors' in error ? ([error.writeErrors].flat() as readonly { readonly index?: number }[]) : []
  const pattern = 'keyPattern' in error ? error.keyPattern : undefined
  const fields = typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : []
  return { fields, at: first?.index ?? 0 }
}
