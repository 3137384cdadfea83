import { z } from 'zod'
import { CODE_LENGTH, type CorridorCall, type CorridorScope, type DeviceId } from '../domain/channels/corridor.ts'
import type { Instant } from '../domain/clock.ts'
import { type Bilingual, DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../domain/directory/directory.ts'
import { plainCode } from '../domain/typedCode.ts'
import type { Answer, Pulse } from './events.ts'
import { Id } from './orders.ts'

const Name = z.string().trim().min(2).max(60)

const Scope: z.ZodType<CorridorScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('floor'), building: z.string().max(100), floor: z.int().min(-5).max(100) }),
  z.strictObject({ kind: z.literal('unit'), unitId: Id }),
])

/** POST /api/corridors: answers with the first code. Without a language the screen speaks Polish. */
export const MakeCorridorBody = z.strictObject({
  name: Name,
  scope: Scope,
  language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
})
export type MakeCorridorBody = z.infer<typeof MakeCorridorBody>

/** PATCH /api/corridors/:id: takes effect on the tablet at once. */
export const ChangeCorridorBody = z
  .strictObject({ name: Name.optional(), scope: Scope.optional(), language: z.enum(LANGUAGES).optional() })
  .refine((change) => Object.keys(change).length > 0, 'something to change')
export type ChangeCorridorBody = z.infer<typeof ChangeCorridorBody>

/** POST /api/corridor/pairing: what was typed on the tablet, and the language chosen there, if one was. */
export const PairingBody = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform(plainCode)
    .refine((code) => code.length === CODE_LENGTH, `a code of ${CODE_LENGTH} letters and figures`),
  language: z.enum(LANGUAGES).optional(),
})

/** GET /api/corridor: whether this browser is a corridor's. Everything else comes over its line. */
export interface PairingView {
  readonly paired: boolean
}

/** What a tablet can do, as it says itself. */
export const CORRIDOR_SOUNDS = ['armed', 'blocked', 'missing'] as const
export type CorridorSound = (typeof CORRIDOR_SOUNDS)[number]

/** `device:report`: whether it would be heard, and whether its screen stays on. */
export const CorridorReportSchema = z.strictObject({ sound: z.enum(CORRIDOR_SOUNDS), staysAwake: z.boolean() })
export type CorridorReport = z.infer<typeof CorridorReportSchema>

/** One device as those see it who look after them. */
export interface CorridorView {
  readonly id: DeviceId
  readonly name: string
  readonly scope: CorridorScope
  readonly unitName?: Bilingual
  readonly language: Language
  /** How many people it rings for; none after a move in the directory. */
  readonly people: number
  readonly state: 'connected' | 'away' | 'unpaired'
  /** A code waits to be typed until then. */
  readonly codeUntil?: Instant
  readonly lastSeenAt?: Instant
  readonly report?: CorridorReport
}

/** GET /api/corridors */
export type CorridorList = readonly CorridorView[]

/** A new code: shown once, never stored as it is. */
export interface CorridorCodeView {
  readonly device: CorridorView
  readonly code: string
  readonly expiresAt: Instant
}

/*
 * The conversation with a tablet, in a namespace of its own: it hears what rings on its corridor and whether the path
 * lives, and says what it can do. It follows no board, gives no receipt and makes no move.
 */

/** What rings of one request here; nothing: it no longer does. */
export interface CorridorRequest {
  /** Codes begin anew every day, and a tablet hangs there for months: with its day a code is one request's. */
  readonly day: string
  readonly code: string
  readonly version: number
  readonly calls: readonly CorridorCall[]
}

export interface CorridorScreen {
  readonly name: string
  readonly language: Language
  readonly requests: readonly CorridorRequest[]
}

export interface ServerToCorridor {
  /** On connect, and when the device was renamed or rings for others: replaces what the tablet knew. */
  'corridor:all': (screen: CorridorScreen) => void
  'corridor:changed': (request: CorridorRequest) => void
  pulse: (pulse: Pulse) => void
  /** Revoked, removed, or paired with another tablet: the socket closes after this. */
  'device:revoked': () => void
}

export interface CorridorToServer {
  'device:report': (report: unknown, done: (answer: Answer) => void) => void
}
