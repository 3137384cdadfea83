import { Router } from 'express'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import { AvailabilityBody } from '../../models/wire/accounts.ts'
import type { ConsequencesView, SubstitutesView } from '../../models/wire/readiness.ts'
import { actorOf } from '../web/frontDoor.ts'
import { parse } from '../web/parse.ts'
import type { Presence } from './presence.ts'

interface Needed {
  readonly clock: Clock
  readonly presence: Presence
  consequencesFor(personId: PersonId): ConsequencesView
  substitutesOf(personId: PersonId): SubstitutesView
}

/** What somebody says about themselves: in the room, with a client, out until, absent; what follows if they go, and who stands in. */
export function presenceRoutes({ clock, presence, consequencesFor, substitutesOf }: Needed): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(presence.viewOf(actorOf(response).personId))
  })

  router.get('/consequences', (_request, response) => {
    response.json(consequencesFor(actorOf(response).personId))
  })

  router.get('/substitutes', (_request, response) => {
    response.json(substitutesOf(actorOf(response).personId))
  })

  router.put('/', async (request, response) => {
    const { availability, minutes: forMinutes } = parse(AvailabilityBody, request.body)
    const until = forMinutes === undefined || availability === 'here' ? undefined : clock.now() + minutes(forMinutes)
    response.json(await presence.setAvailability(actorOf(response).personId, availability, until))
  })

  return router
}
