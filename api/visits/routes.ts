import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { VISIT_MOVES } from '../../models/domain/lifecycle.ts'
import { isBell } from '../../models/domain/request/request.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import type { VisitOrder } from '../../models/domain/visit/decideVisit.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import { VISIT_MOVE_BODIES } from '../../models/wire/visits.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { ClientVisits } from '../display/clientVisits.ts'
import { type LinkSources, linkOrigins } from '../invitations/linkOrigins.ts'
import { entryOf } from '../platform/audit/noteOrders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { Visits } from './visits.ts'
import { visitView } from './visitView.ts'

interface VisitRoutesDeps extends LinkSources {
  readonly visits: Visits
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly clientVisits: ClientVisits
}

/** Reading a visit, and correcting what holds for all of it. */
export function visitRoutes({ visits, open, directory, clientVisits, ...sources }: VisitRoutesDeps): Router {
  const router = Router()

  router.get('/:id', async (request, response) => {
    // Disability is health data: only for those who have written it down.
    if (!actorOf(response).roles.includes('clerk')) throw new Refusal('notAllowed')
    response.json(visitView(await visits.find(parse(Id, request.params.id)), directory, open))
  })

  /** Where the client follows this visit on their own phone. */
  router.get('/:id/link', (request, response) => {
    if (!actorOf(response).roles.includes('clerk')) throw new Refusal('notAllowed')
    const id = parse(Id, request.params.id)
    // A bell that rings has a page of its own; more is there to follow when a clerk has called somebody.
    if (open.ofVisit(id).every(isBell)) throw new Refusal('notFound', { where: 'visit' })
    const view: ClientLinkView = { code: shownCode(clientVisits.codeOf(id)), ...linkOrigins(sources) }
    response.json(view)
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const order = orderOf(request.params.move, request.body)
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const visit = await visits.move(actorOf(response), id, key, order, entryOf(response))
    response.json(visitView(visit, directory, open))
  })

  return router
}

function orderOf(name: unknown, body: unknown): VisitOrder {
  const move = VISIT_MOVES.find((each) => each === name)
  if (!move) throw new Refusal('notFound', { where: 'move' })
  return { move, ...parse(VISIT_MOVE_BODIES[move] as typeof VISIT_MOVE_BODIES.amend, body ?? {}) } as VisitOrder
}
