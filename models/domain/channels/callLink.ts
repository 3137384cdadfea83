import type { PersonId } from '../directory/directory.ts'
import { attending } from '../request/allowedMoves.ts'
import { isOpen, type PageId, type Request } from '../request/request.ts'

/** By which somebody without an open browser answers one call: it stands in a message to their channel. */
export interface CallLink {
  readonly pageId: PageId
  readonly personId: PersonId
}

/**
 * What the link is good for now. `calls`: they are wanted, and may accept. `accepted`: they have. `arrived`: they are with
 * the client. `taken`: somebody else goes. `over`: the call is closed, or has ended. Read from the request alone, so that a
 * link is used up by what it did: a second press, and a mail scanner that comes late, find it `accepted` or `over`.
 */
export type CallLinkStanding =
  | { readonly is: 'calls' }
  | { readonly is: 'accepted' }
  | { readonly is: 'arrived' }
  | { readonly is: 'taken'; readonly by: PersonId }
  | { readonly is: 'over' }

export function callLinkStanding(request: Request, { pageId, personId }: CallLink): CallLinkStanding {
  const page = request.pages.find((each) => each.id === pageId && each.personId === personId)
  if (!page) return { is: 'over' }
  const goes = request.status === 'accepted' ? request.responder : undefined
  // Whoever says that they are there, before they have said that they go, is asked for too.
  if (goes?.personId === personId || request.claim?.personId === personId) return { is: 'accepted' }
  if (attending(request) === personId && isWithClient(request)) return { is: 'arrived' }
  if (isOpen(page)) return { is: 'calls' }
  return goes ? { is: 'taken', by: goes.personId } : { is: 'over' }
}

const isWithClient = ({ status }: Request): boolean => status === 'arrived' || status === 'leaving'
