/** A write was refused because another document has the same unique fields. */
export interface DuplicateKey {
  readonly fields: readonly string[]
}

/** Tells a duplicate key from every other fault; MongoDB and the embedded store report it alike. */
export function duplicateKeyOf(error: unknown): DuplicateKey | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 11_000) return undefined
  const pattern = 'keyPattern' in error ? error.keyPattern : undefined
  return { fields: typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [] }
}
