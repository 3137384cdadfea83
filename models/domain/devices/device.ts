import { type Instant, minutes } from '../clock.ts'
import type { Language, PersonId, PlaceId, Role, UnitId } from '../directory/directory.ts'

/*
 * A paired device is a tablet or screen signed in as a place and never as a person. It hears what concerns that place
 * and nothing else, and answers for nobody. What all of them have is here: the code that pairs, the session, the name.
 * What a kind shows is that kind's own.
 */

export type DeviceId = string

/**
 * Whose devices these are: the administrator puts them up, a supervisor notices that one stays silent. There is no
 * personal data in it, and every step is in the security log.
 */
export const DEVICE_ROLES = ['admin', 'supervisor'] as const satisfies readonly Role[]

/** A corridor's rings for those who sit there; a display shows the client at a place who comes; a bell is pressed at its door. */
export const DEVICE_KINDS = ['corridor', 'display', 'bell'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

/**
 * Who gives a device of this kind to a tablet and says where it stands. A display and a bell show what proves that somebody
 * stands before it: whoever is called there must not have one of their own.
 */
const GIVERS: Readonly<Record<DeviceKind, readonly Role[]>> = {
  corridor: DEVICE_ROLES,
  display: ['admin'],
  bell: ['admin'],
}

export const mayGiveDevice = (roles: readonly Role[], kind: DeviceKind): boolean =>
  GIVERS[kind].some((role) => roles.includes(role))

/** Whoever sits on one floor of a building, or whoever belongs to one unit. */
export type CorridorScope =
  | { readonly kind: 'floor'; readonly building: string; readonly floor: number }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

/** One of the office's places, where a client waits. */
export interface PlaceScope {
  readonly kind: 'place'
  readonly placeId: PlaceId
}

/** For what a device of each kind can stand. */
interface ScopesOfKinds {
  readonly corridor: CorridorScope
  readonly display: PlaceScope
  readonly bell: PlaceScope
}

export type DeviceScope = ScopesOfKinds[DeviceKind]

/** The same for whoever has to check it, or to offer it. */
export const SCOPES: { readonly [K in DeviceKind]: readonly ScopesOfKinds[K]['kind'][] } = {
  corridor: ['floor', 'unit'],
  display: ['place'],
  bell: ['place'],
}

export const mayStandFor = (kind: DeviceKind, scope: DeviceScope): boolean =>
  (SCOPES[kind] as readonly DeviceScope['kind'][]).includes(scope.kind)

export interface PairedDevice<K extends DeviceKind = DeviceKind> {
  readonly id: DeviceId
  readonly version: number
  readonly kind: K
  /** Where it is, as people call it: it stands on the screen. */
  readonly name: string
  readonly scope: ScopesOfKinds[K]
  readonly language: Language
  readonly madeBy: PersonId
  readonly madeAt: Instant
  /** A code waits to be typed on a tablet. Kept as a hash. */
  readonly pairing?: { readonly codeHash: string; readonly expiresAt: Instant }
  /** A tablet is paired. Its token is kept as a hash. */
  readonly session?: { readonly tokenHash: string; readonly since: Instant; readonly lastSeenAt: Instant }
}

export const isOfKind = <K extends DeviceKind>(device: PairedDevice, kind: K): device is PairedDevice<K> =>
  device.kind === kind

/** Long enough to walk upstairs with it, too short to be found on a note the next day. */
export const PAIRING_MS = minutes(30)

/**
 * A device works no shifts, so that it has no end of day and never runs idle while it is connected. One that nobody has
 * switched on for so long lies in a drawer, or is somewhere else.
 */
const FORGOTTEN_AFTER_MS = minutes(60 * 24 * 90)

export const isForgotten = ({ session }: PairedDevice, now: Instant): boolean =>
  session !== undefined && now - session.lastSeenAt >= FORGOTTEN_AFTER_MS

export const mayPairBy = ({ pairing }: PairedDevice, codeHash: string, now: Instant): boolean =>
  pairing?.codeHash === codeHash && pairing.expiresAt > now

/** Forty bits: short enough for a tablet, where it lives for minutes. */
export const CODE_LENGTH = 8
