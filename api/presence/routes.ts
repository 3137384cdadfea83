import { Router } from 'express'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { CarriedEntry } from '../../models/store/carriedEntry.ts'
import { AvailabilityBody } from '../../models/wire/accounts.ts'
import { Id } from '../../models/wire/orders.ts'
import type { ConsequencesView, SubstitutesView } from '../../models/wire/readiness.ts'
import { MarkBody } from '../../models/wire/schedule.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import { entryOf } from '../platform/audit/noteOrders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { Paced } from '../platform/web/paced.ts'
import { parse } from '../platform/web/parse.ts'
import type { Presence } from './presence.ts'
import type { OwnAvailability } from './setOwnAvailability.ts'

interface PresenceRoutesDeps {
  readonly presence: Presence
  setOwnAvailability(personId: PersonId, said: OwnAvailability, entry?: CarriedEntry): Promise<PresenceView>
  consequencesFor(personId: PersonId): ConsequencesView
  substitutesOf(personId: PersonId): SubstitutesView
}

/** What somebody says about themselves: in the room, with a client, out until, absent; what follows if they go, and who stands in. */
export function presenceRoutes({
  presence,
  setOwnAvailability,
  consequencesFor,
  substitutesOf,
}: PresenceRoutesDeps): Router {
  const router = Router()
  const paced = new Paced<ConsequencesView>()

  router.get('/', (_request, response) => {
    response.json(presence.viewOf(actorOf(response).personId))
  })

  router.get('/consequences', async (_request, response) => {
    const { personId } = actorOf(response)
    response.json(await paced.ask(personId, () => consequencesFor(personId)))
  })

  router.get('/substitutes', (_request, response) => {
    response.json(substitutesOf(actorOf(response).personId))
  })

  router.put('/', async (request, response) => {
    const said = parse(AvailabilityBody, request.body)
    response.json(await setOwnAvailability(actorOf(response).personId, said, entryOf(response)()))
  })

  return router
}

/** What somebody says about another who is not there. */
export function markRoutes(mark: (actor: Actor, personId: PersonId, body: MarkBody) => Promise<PresenceView>): Router {
  const router = Router()
  router.put('/:id/availability', async (request, response) => {
    const id = parse(Id, request.params.id)
    response.json(await mark(actorOf(response), id, parse(MarkBody, request.body)))
  })
  return router
}
