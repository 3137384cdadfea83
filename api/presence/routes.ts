import { Router } from 'express'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import { AvailabilityBody } from '../../models/wire/accounts.ts'
import { actorOf } from '../web/frontDoor.ts'
import { parse } from '../web/parse.ts'
import type { Presence } from './presence.ts'

/** What somebody says about themselves: in the room, with a client, out until, absent. */
export function presenceRoutes({ clock, presence }: { clock: Clock; presence: Presence }): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(presence.viewOf(actorOf(response).personId))
  })

  router.put('/', async (request, response) => {
    const { availability, minutes: forMinutes } = parse(AvailabilityBody, request.body)
    const until = forMinutes === undefined || availability === 'here' ? undefined : clock.now() + minutes(forMinutes)
    response.json(await presence.setAvailability(actorOf(response).personId, availability, until))
  })

  return router
}
