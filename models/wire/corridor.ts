import type { CorridorCall } from '../domain/channels/corridor.ts'
import type { Language } from '../domain/directory/directory.ts'

/** What rings of one request here; nothing: it no longer does. */
export interface CorridorRequest {
  /** Codes begin anew every day, and a tablet hangs there for months: with its day a code is one request's. */
  readonly day: string
  readonly code: string
  readonly version: number
  readonly calls: readonly CorridorCall[]
}

export interface CorridorScreen {
  readonly kind: 'corridor'
  readonly name: string
  readonly language: Language
  readonly requests: readonly CorridorRequest[]
}
