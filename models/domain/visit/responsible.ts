import type { Instant } from '../clock.ts'
import type { Directory, PersonId } from '../directory/directory.ts'
import type { Visit } from './visit.ts'

/** What the rule asks about the clerks. */
export interface ClerksThere {
  readonly directory: Directory
  readonly now: Instant
  /** At a screen of theirs, not out or absent, and not off duty since. */
  isThere(personId: PersonId): boolean
  isOnDuty(personId: PersonId): boolean
  /** For how many visits they are responsible now. */
  visitsOf(personId: PersonId): number
}

/**
 * Who is responsible for a visit: the clerk who began it or has taken it, for as long as they are there. When they have
 * gone it passes to a clerk who is at that place, in the building where the client waits that is: on duty before off
 * duty, in the same room first, then whoever has fewest visits. Where no clerk is, it stays with the one who has gone and
 * is shown as unattended until one comes: so it is always somebody's, or loudly nobody's.
 */
export function responsible(visit: Visit, clerks: ClerksThere): Visit {
  const { clerkId, unattendedSince } = visit
  // An office that has not said who its clerks are cannot be told that they have left.
  if (clerks.directory.office.clerkIds.length === 0 || clerks.isThere(clerkId)) return attended(visit, clerkId)
  const next = clerksAtThePlace(visit, clerks)[0]
  if (next !== undefined) return attended(visit, next)
  return unattendedSince === undefined ? { ...visit, version: visit.version + 1, unattendedSince: clerks.now } : visit
}

function attended(visit: Visit, clerkId: PersonId): Visit {
  if (visit.clerkId === clerkId && visit.unattendedSince === undefined) return visit
  const { unattendedSince: _over, ...rest } = visit
  return { ...rest, version: visit.version + 1, clerkId }
}

function clerksAtThePlace({ placeId }: Visit, clerks: ClerksThere): readonly PersonId[] {
  const { directory, isThere, isOnDuty, visitsOf } = clerks
  const place = directory.places.get(placeId)
  const { clerkIds, secretariatIds } = directory.office
  const atTheCounters = clerkIds.map((id) => directory.employees.get(id)).filter((clerk) => clerk !== undefined)
  const isSecretary = (id: PersonId): boolean => secretariatIds.includes(id)
  return atTheCounters
    .filter(({ id, building }) => isThere(id) && (place === undefined || building === place.building))
    .sort(
      (a, b) =>
        Number(isOnDuty(b.id)) - Number(isOnDuty(a.id)) ||
        Number(b.room === place?.room) - Number(a.room === place?.room) ||
        Number(isSecretary(a.id)) - Number(isSecretary(b.id)) ||
        visitsOf(a.id) - visitsOf(b.id),
    )
    .map(({ id }) => id)
}
