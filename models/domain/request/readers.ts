import type { Directory, PersonId } from '../directory/directory.ts'
import type { Actor } from '../lifecycle.ts'
import type { Request } from './request.ts'

/*
 * Who may read what a client needs, and the note: disability is health data, and everybody else has no use for it. The
 * clerks, who wrote it down, and among them the secretariat, who find out who is competent; whoever is called or comes;
 * and the supervisors of the unit that answers. A supervisor of another unit, the secretary of the commune included,
 * sees who waits, where and how long, and reads the rest when they are called or take over.
 */
export const mayReadNeeds = (request: Request, directory: Directory, { personId, roles }: Actor): boolean =>
  roles.includes('clerk') || isInvolved(request, personId) || isOfTheUnit(request, directory, personId)

/** Called, on the way, or with the client, now or before. */
export const isInvolved = ({ pages, responder, arrivedId }: Request, personId: PersonId): boolean =>
  responder?.personId === personId || arrivedId === personId || pages.some((page) => page.personId === personId)

function isOfTheUnit({ unitId }: Request, { units, employees }: Directory, personId: PersonId): boolean {
  if (unitId === undefined) return false
  return units.get(unitId)?.managerId === personId || employees.get(personId)?.unitId === unitId
}

/** Supervisors of other units who were called or have taken over with this change: from now on they read it. */
export function newReaders(
  after: Request,
  before: Request | undefined,
  { directory, actorOf }: { directory: Directory; actorOf: (personId: PersonId) => Actor },
): readonly PersonId[] {
  const involved = new Set([...after.pages.map(({ personId }) => personId), after.responder?.personId, after.arrivedId])
  return [...involved].filter((personId): personId is PersonId => {
    if (personId === undefined || (before && isInvolved(before, personId))) return false
    const { roles } = actorOf(personId)
    if (!roles.includes('supervisor') || roles.includes('clerk')) return false
    return !isOfTheUnit(after, directory, personId)
  })
}

/** Whoever was called, and has seen the card for the first time with this change: what they read is the client's. */
export function newlySeen(after: Request, before: Request | undefined): readonly PersonId[] {
  const seenBy = (request: Request | undefined) =>
    new Set(request?.pages.flatMap(({ personId, seenAt }) => (seenAt === undefined ? [] : [personId])))
  const known = seenBy(before)
  return [...seenBy(after)].filter((personId) => !known.has(personId))
}
