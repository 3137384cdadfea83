import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { Id } from '../../models/wire/orders.ts'
import { type OwnPhotoView, PhotoBody } from '../../models/wire/photos.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { PhotoCards } from './photoCards.ts'
import { sendPhoto } from './sendPhoto.ts'

interface PhotoRoutesDeps {
  readonly photoCards: PhotoCards
}

/** Each of themself alone: that clients may see their first name and photo. */
export function ownPhotoRoutes({ photoCards }: PhotoRoutesDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(ownView(actorOf(response).personId))
  })

  router.put('/', async (request, response) => {
    const { personId } = actorOf(response)
    await photoCards.agree(personId, parse(PhotoBody, request.body))
    response.json(ownView(personId))
  })

  router.delete('/', async (_request, response) => {
    await photoCards.takeBack(actorOf(response).personId)
    response.status(204).end()
  })

  return router

  function ownView(personId: string): OwnPhotoView {
    const card = photoCards.get(personId)
    return optional('card', card && { firstName: card.firstName, since: card.since })
  }
}

/** Of those who have agreed to be recognised, for whoever is signed in. */
export function photoRoutes({ photoCards }: PhotoRoutesDeps): Router {
  const router = Router()

  router.get('/:id', (request, response) => {
    const card = photoCards.get(parse(Id, request.params.id))
    if (!card) throw new Refusal('notFound', { where: 'photo' })
    sendPhoto(response, card)
  })

  return router
}
