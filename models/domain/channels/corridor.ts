import { type Instant, minutes } from '../clock.ts'
import type { Directory, Employee, Language, PersonId, Role, UnitId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { rings } from '../request/pages.ts'
import { codeOf, type Page, type Request } from '../request/request.ts'
import { isSuperior } from '../request/superiors.ts'

/*
 * A corridor device is a tablet or screen signed in as a place. It rings for whoever is called there, so that somebody
 * who passes can say "they need you downstairs". It is nobody: it answers for nobody, makes nobody reachable, and what
 * it rings is no receipt, because nobody knows whether anybody was there to hear it.
 */

export type DeviceId = string

/**
 * Whose devices these are: the administrator hangs them up, a supervisor notices that a corridor stays silent. There is
 * no personal data in it, and every step is in the security log.
 */
export const CORRIDOR_ROLES = ['admin', 'supervisor'] as const satisfies readonly Role[]

/** For whom it rings: whoever sits on one floor of a building, or whoever belongs to one unit. */
export type CorridorScope =
  | { readonly kind: 'floor'; readonly building: string; readonly floor: number }
  | { readonly kind: 'unit'; readonly unitId: UnitId }

export interface CorridorDevice {
  readonly id: DeviceId
  readonly version: number
  /** The place, as people call it: it stands on the screen. */
  readonly name: string
  readonly scope: CorridorScope
  readonly language: Language
  readonly madeBy: PersonId
  readonly madeAt: Instant
  /** A code waits to be typed on a tablet. Kept as a hash. */
  readonly pairing?: { readonly codeHash: string; readonly expiresAt: Instant }
  /** A tablet is paired. Its token is kept as a hash. */
  readonly session?: { readonly tokenHash: string; readonly since: Instant; readonly lastSeenAt: Instant }
}

/** Long enough to walk upstairs with it, too short to be found on a note the next day. */
export const PAIRING_MS = minutes(30)

/**
 * A device works no shifts, so that it has no end of day and never runs idle while it is connected. One that nobody has
 * switched on for so long lies in a drawer, or is somewhere else.
 */
const FORGOTTEN_AFTER_MS = minutes(60 * 24 * 90)

export const isForgotten = ({ session }: CorridorDevice, now: Instant): boolean =>
  session !== undefined && now - session.lastSeenAt >= FORGOTTEN_AFTER_MS

export const mayPairBy = ({ pairing }: CorridorDevice, codeHash: string, now: Instant): boolean =>
  pairing?.codeHash === codeHash && pairing.expiresAt > now

export function concerns(
  scope: CorridorScope,
  { building, floor, unitId }: Pick<Employee, 'building' | 'floor' | 'unitId'>,
): boolean {
  if (scope.kind === 'unit') return unitId === scope.unitId
  return building === scope.building && floor === scope.floor
}

export const peopleOf = (scope: CorridorScope, { employees }: Directory): readonly Employee[] =>
  [...employees.values()].filter((employee) => concerns(scope, employee))

/** A unit that does not exist, or a floor where nobody sits, is a slip: the device would never ring. */
export function mustRingForSomebody(scope: CorridorScope, directory: Directory): void {
  if (scope.kind === 'unit' && !directory.units.has(scope.unitId)) throw new Refusal('notFound', { where: 'unit' })
  if (scope.kind === 'floor' && peopleOf(scope, directory).length === 0)
    throw new Refusal('notFound', { where: 'floor' })
}

/** One call as the corridor sees it: whom to tell, by the door and not by the name. Nothing about the client. */
export interface CorridorCall {
  readonly pageId: string
  readonly code: string
  readonly room: string
  readonly position: Employee['position']
  readonly rings: number
  /** A manager or the secretary: the step before did not help. */
  readonly isSuperior: boolean
}

/** What of a request rings on this corridor now: exactly what rings for its people. */
export function corridorCalls(request: Request, scope: CorridorScope, directory: Directory): readonly CorridorCall[] {
  return request.pages.flatMap((page) => callOn(request, page, { scope, directory }))
}

function callOn(
  request: Request,
  page: Page,
  { scope, directory }: { scope: CorridorScope; directory: Directory },
): readonly CorridorCall[] {
  const employee = directory.employees.get(page.personId)
  if (!employee || !rings(page) || !concerns(scope, employee)) return []
  const { room, position } = employee
  return [
    { pageId: page.id, code: codeOf(request), room, position, rings: page.rings, isSuperior: isSuperior(page.as) },
  ]
}

/** Forty bits: short enough for a tablet, where it lives for minutes. */
export const CODE_LENGTH = 8
