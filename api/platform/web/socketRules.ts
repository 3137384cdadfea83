import { DEVICE_ROLES } from '../../../models/domain/devices/device.ts'
import type { Role } from '../../../models/domain/directory/directory.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'
import type { Board } from '../../../models/wire/boards.ts'
import type { ClientToServer, ServerToClient } from '../../../models/wire/events.ts'

interface EventRule {
  /** Roles: one of them is needed. What exactly somebody may say is decided again by whoever hears it. */
  readonly who: 'signedIn' | readonly Role[]
  /** How many times the work of a receipt it is. */
  readonly cost?: number
}

/** Every event that a screen may say, and who may say it. One that is not in this table is heard by nobody. */
export const EVENTS = {
  'page:delivered': { who: 'signedIn' },
  'page:seen': { who: 'signedIn' },
  'duty:report': { who: 'signedIn' },
  'duty:test': { who: 'signedIn' },
  'drill:receipt': { who: 'signedIn' },
  // Which board: who may be in its room. It is answered with everything that is open.
  'board:follow': { who: ['clerk', 'supervisor'], cost: 20 },
} as const satisfies { readonly [E in keyof ClientToServer]: EventRule }

interface RoomRule {
  /** Whose screens are in it. */
  readonly who: 'signedIn' | readonly Role[]
  /** `screen` and `person` are many rooms, one for each; `asked`: only who asks is let in, the others as soon as they connect. */
  readonly one?: 'a screen' | 'a person' | 'asked'
  /** What clients need is told of every request, or only of those whose needs the reader may read: `mayReadNeeds`. */
  readonly needs?: 'of all' | 'of their own'
  readonly hears: readonly (keyof ServerToClient)[]
}

/** Every room, who is in it, and what is told there. A fact that is told where this table does not say so does not compile. */
export const ROOMS = {
  everybody: { who: 'signedIn', hears: ['pulse', 'directory:changed', 'conduct:changed'] },
  screen: {
    who: 'signedIn',
    one: 'a screen',
    hears: ['calls:all', 'drill:all', 'duty:test', 'duty:prove', 'pulse', 'session:ended', 'device:replaced'],
  },
  person: {
    who: 'signedIn',
    one: 'a person',
    hears: [
      'call:changed',
      'call:gone',
      'drill:ring',
      'drill:gone',
      'presence:changed',
      'messages:changed',
      'agreements:changed',
      'accessRequests:changed',
      'covers:changed',
      'interpreters:changed',
    ],
  },
  'board:clerk': {
    who: ['clerk'],
    one: 'asked',
    needs: 'of all',
    hears: [
      'board:all',
      'request:changed',
      'presence:all',
      'presence:changed',
      'corridors:heard',
      'bells:muted',
      'lifts:changed',
      'readiness:changed',
      'agreements:changed',
      'interpreters:changed',
    ],
  },
  'board:supervisor': {
    who: ['supervisor'],
    one: 'asked',
    needs: 'of their own',
    hears: [
      'board:all',
      'request:changed',
      'presence:all',
      'presence:changed',
      'corridors:heard',
      'drill:changed',
      'drill:plans',
      'readiness:changed',
      'agreements:changed',
      'covers:changed',
    ],
  },
  accounts: { who: ['admin'], hears: ['accounts:changed'] },
  signOn: { who: ['admin'], hears: ['signOn:changed'] },
  devices: { who: DEVICE_ROLES, hears: ['devices:changed'] },
  evacuation: { who: ['clerk', 'supervisor', 'admin'], hears: ['evacuation:changed'] },
} as const satisfies Readonly<Record<string, RoomRule>>

export type RoomName = keyof typeof ROOMS

/** Rooms that every screen is let into when it connects, if its person may be there. */
export const AT_ONCE = ['accounts', 'signOn', 'devices', 'evacuation'] as const satisfies readonly RoomName[]

type HearersOf<E extends keyof ServerToClient> = {
  [R in RoomName]: E extends (typeof ROOMS)[R]['hears'][number] ? R : never
}[RoomName]

/** What may be told in all of these rooms. */
export type HeardIn<R extends RoomName> = {
  [E in keyof ServerToClient]: [R] extends [HearersOf<E>] ? E : never
}[keyof ServerToClient]

export const readsAllNeeds = (board: Board): boolean => ROOMS[`board:${board}`].needs === 'of all'

export const maySay = (event: keyof ClientToServer, { roles }: Actor): boolean => isOneOf(EVENTS[event].who, roles)

export const isAdmitted = (room: RoomName, { roles }: Actor): boolean => isOneOf(ROOMS[room].who, roles)

const isOneOf = (who: EventRule['who'], roles: readonly Role[]): boolean =>
  who === 'signedIn' || who.some((role) => roles.includes(role))

const COSTS: ReadonlyMap<unknown, number> = new Map(
  Object.entries(EVENTS).map(([event, rule]) => [event, 'cost' in rule ? rule.cost : 1]),
)

/** By whatever name somebody calls an event. */
export const costOf = (event: unknown): number => COSTS.get(event) ?? 1
