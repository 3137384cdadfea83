/** Milliseconds since 1970, UTC. Every time in the domain, the store and on the wire is one of these. */
export type Instant = number

/** Time comes in from outside, so that a test can be at any moment and no rule depends on the machine. */
export interface Clock {
  now(): Instant
  /** Calls back once, `ms` from now; the returned function takes the call back. */
  after(ms: number, call: () => void): () => void
}

export const seconds = (n: number): number => n * 1_000
export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
