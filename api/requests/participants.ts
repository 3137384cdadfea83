import type { PersonId } from '../../models/domain/directory/directory.ts'
import { attending } from '../../models/domain/request/allowedMoves.ts'
import { isEnded, isOpen, type Page, type Request } from '../../models/domain/request/request.ts'

/** Rings, and no device has said that it has it. */
export const isUnheard = (page: Page): boolean => isOpen(page) && page.deliveredAt === undefined

/** Who is called, on the way, or with the client. */
export function participants(request: Request): ReadonlySet<PersonId> {
  const people = new Set(request.pages.filter(isOpen).map((page) => page.personId))
  if (isEnded(request) || request.leftoverSince !== undefined) return people
  const who = attending(request)
  if (who !== undefined) people.add(who)
  if (request.claim) people.add(request.claim.personId)
  return people
}
