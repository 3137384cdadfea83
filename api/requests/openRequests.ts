import type { PersonId } from '../../models/domain/directory.ts'
import { attending } from '../../models/domain/request/allowedMoves.ts'
import { isEnded, isOpen, type Page, type Request, type RequestId } from '../../models/domain/request/request.ts'

/**
 * The open requests, held in memory: they are few, and every hot question is about them ("my open calls", "who is
 * busy"). The store stays the truth; this is what it last said.
 */
export class OpenRequests {
  private readonly byId = new Map<RequestId, Request>()
  private readonly byPerson = new Map<PersonId, Set<RequestId>>()
  private readonly unheard = new Set<RequestId>()

  get(id: RequestId): Request | undefined {
    return this.byId.get(id)
  }

  all(): readonly Request[] {
    return [...this.byId.values()]
  }

  /** Requests in which this person is called, on the way, or with the client. */
  engaging(personId: PersonId): readonly Request[] {
    const ids = this.byPerson.get(personId) ?? []
    return [...ids].flatMap((id) => this.byId.get(id) ?? [])
  }

  /** Requests with a page that no device has acknowledged: few, and asked for every other second. */
  withUnheardPages(): readonly Request[] {
    return [...this.unheard].flatMap((id) => this.byId.get(id) ?? [])
  }

  isBusyElsewhere(personId: PersonId, id: RequestId | undefined): boolean {
    const engaged = this.byPerson.get(personId)
    if (!engaged) return false
    return engaged.size > (id !== undefined && engaged.has(id) ? 1 : 0)
  }

  put(request: Request): void {
    const before = this.byId.get(request.id)
    // An older version may arrive late, after a newer one was read.
    if (before && before.version > request.version) return
    for (const personId of before ? engagedIn(before) : []) this.byPerson.get(personId)?.delete(request.id)
    if (isEnded(request)) {
      this.byId.delete(request.id)
      this.unheard.delete(request.id)
      return
    }
    this.byId.set(request.id, request)
    if (request.pages.some(isUnheard)) this.unheard.add(request.id)
    else this.unheard.delete(request.id)
    for (const personId of engagedIn(request)) {
      const engaged = this.byPerson.get(personId)
      if (engaged) engaged.add(request.id)
      else this.byPerson.set(personId, new Set([request.id]))
    }
  }
}

/** Rings, and no device has said that it has it. */
export const isUnheard = (page: Page): boolean => isOpen(page) && page.deliveredAt === undefined

/** Who is called, on the way, or with the client. */
export function engagedIn(request: Request): ReadonlySet<PersonId> {
  const people = new Set(request.pages.filter(isOpen).map((page) => page.personId))
  if (isEnded(request) || request.leftoverSince !== undefined) return people
  const who = attending(request)
  if (who !== undefined) people.add(who)
  if (request.claim) people.add(request.claim.personId)
  return people
}
