import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import {
  CODE_LENGTH,
  DEVICE_KINDS,
  type DeviceId,
  type DeviceKind,
  type DeviceScope,
} from '../domain/devices/device.ts'
import { type Bilingual, DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../domain/directory/directory.ts'
import { withoutControls } from '../domain/request/personalData.ts'
import { plainCode } from '../domain/typedCode.ts'
import type { BellScreen } from './bellScreen.ts'
import type { CorridorRequest, CorridorScreen } from './corridor.ts'
import type { DisplayScreen } from './display.ts'
import type { Answer, Pulse } from './events.ts'
import { Id } from './orders.ts'

/** It stands in the lists of other people: signs that turn the direction of writing would change what is beside it. */
const Name = z
  .string()
  .max(200)
  .transform((name) => withoutControls(name).trim())
  .refine((name) => name.length >= 2 && name.length <= 60, '2 to 60 characters')

const Scope: z.ZodType<DeviceScope> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('floor'), building: z.string().max(100), floor: z.int().min(-5).max(100) }),
  z.strictObject({ kind: z.literal('unit'), unitId: Id }),
  z.strictObject({ kind: z.literal('place'), placeId: Id }),
])

/** POST /api/devices: answers with the first code. Without a language the screen speaks Polish. */
export const MakeDeviceBody = z.strictObject({
  kind: z.enum(DEVICE_KINDS),
  name: Name,
  scope: Scope,
  language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
})
export type MakeDeviceBody = z.infer<typeof MakeDeviceBody>

/** PATCH /api/devices/:id: takes effect on the tablet at once. What kind it is stays as it was made. */
export const ChangeDeviceBody = z
  .strictObject({ name: Name.optional(), scope: Scope.optional(), language: z.enum(LANGUAGES).optional() })
  .refine((change) => Object.keys(change).length > 0, 'something to change')
export type ChangeDeviceBody = z.infer<typeof ChangeDeviceBody>

/** POST /api/device/pairing: what was typed on the tablet, and the language chosen there, if one was. */
export const PairingBody = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform(plainCode)
    .refine((code) => code.length === CODE_LENGTH, `a code of ${CODE_LENGTH} letters and figures`),
  language: z.enum(LANGUAGES).optional(),
})

/** GET /api/device: whether this browser is a paired device, and of what kind. Everything else comes over its connection. */
export type PairingView = { readonly paired: false } | { readonly paired: true; readonly kind: DeviceKind }

/** What a tablet can do, as it says itself. */
export const DEVICE_SOUNDS = ['armed', 'blocked', 'missing'] as const
export type DeviceSound = (typeof DEVICE_SOUNDS)[number]

/** `device:report`: whether it would be heard, and whether its screen stays on. */
export const DeviceReportSchema = z.strictObject({ sound: z.enum(DEVICE_SOUNDS), staysAwake: z.boolean() })
export type DeviceReport = z.infer<typeof DeviceReportSchema>

/** One device as those see it who look after them. */
export interface DeviceView {
  readonly id: DeviceId
  readonly kind: DeviceKind
  readonly name: string
  readonly scope: DeviceScope
  /** The unit or the place it stands for. */
  readonly scopeName?: Bilingual
  readonly language: Language
  /** A corridor's: how many people it rings for; none after a move in the directory. */
  readonly people?: number
  readonly state: 'connected' | 'away' | 'unpaired'
  /** A code waits to be typed until then. */
  readonly codeUntil?: Instant
  readonly lastSeenAt?: Instant
  readonly report?: DeviceReport
}

/** GET /api/devices */
export type DeviceList = readonly DeviceView[]

/** A new code: shown once, never stored as it is. */
export interface DeviceCodeView {
  readonly device: DeviceView
  readonly code: string
  readonly expiresAt: Instant
}

/*
 * The conversation with a tablet, in a namespace of its own: it hears what concerns its place and whether the path
 * lives, and says what it can do. It follows no board, gives no receipt and makes no move;
 * a client's display, and a bell at a door, pass on what the client has pressed.
 */

/** Everything a device of each kind shows. */
export type DeviceScreen = CorridorScreen | DisplayScreen | BellScreen

export interface ServerToDevice {
  /** On connect, and when the device was renamed or stands for another place: replaces what the tablet knew. */
  'device:screen': (screen: DeviceScreen) => void
  'corridor:changed': (request: CorridorRequest) => void
  'display:changed': (screen: DisplayScreen) => void
  'bell:changed': (screen: BellScreen) => void
  pulse: (pulse: Pulse) => void
  /** Revoked, removed, or paired with another tablet: the socket closes after this. */
  'device:revoked': () => void
}

export interface DeviceToServer {
  'device:report': (report: unknown, done: (answer: Answer) => void) => void
  /** `DisplayNote` */
  'display:note': (said: unknown, done: (answer: Answer) => void) => void
  /** `BellRing` */
  'bell:ring': (said: unknown, done: (answer: Answer) => void) => void
  'bell:takeBack': (said: unknown, done: (answer: Answer) => void) => void
  /** `DisplaySurvey` */
  'display:survey': (said: unknown, done: (answer: Answer) => void) => void
}
