import { z } from 'zod'
import type { BellPhase } from '../domain/bell/bellStanding.ts'
import type { Bilingual, Language } from '../domain/directory/directory.ts'
import { BELL_NEEDS, type Need } from '../domain/request/needs.ts'
import { TICKET } from './bells.ts'

/** Why the button of the bell is not there. */
export type BellOff = 'closed' | 'muted' | 'noBell'

/** What a tablet beside a door shows: the bell of its place. */
export interface BellScreen {
  readonly kind: 'bell'
  readonly name: string
  readonly language: Language
  /** The place it stands for; absent after a move in the directory. */
  readonly place?: Bilingual
  /** Of the office, for when nobody can be called; kept by the tablet for when the connection is lost. */
  readonly phone?: string
  /** For phones: the bell's address and the code of this moment. */
  readonly onSite?: { readonly path: string; readonly code: string }
  readonly off?: BellOff
  /** When the office opens, where it is closed. */
  readonly opens?: Bilingual
  /** It rings, or somebody is on the way, or here. */
  readonly call?: {
    readonly phase: BellPhase
    readonly within?: { readonly minutes: number; readonly isLonger: boolean }
    /** Rung from this tablet: it can be taken back here. */
    readonly ticket?: string
  }
}

/** `bell:ring`, `bell:takeBack`: what a client presses on it. */
export const TabletRing = z.strictObject({
  ticket: z.string().regex(TICKET),
  needs: z.array(z.enum(BELL_NEEDS)).max(BELL_NEEDS.length),
})
export const TabletTakeBack = z.strictObject({ ticket: z.string().regex(TICKET) })

export interface BellRing {
  readonly ticket: string
  readonly needs: readonly Need[]
}
