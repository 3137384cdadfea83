import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { Id } from '../../models/wire/orders.ts'
import { type OwnPhotoView, PhotoBody } from '../../models/wire/photos.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { PhotoCards } from './photoCards.ts'
import { sendPhoto } from './sendPhoto.ts'

/** First names and photos of those who have agreed to be recognised. */
export function photoRoutes({ photoCards }: { readonly photoCards: PhotoCards }): Router {
  const router = Router()

  router.get('/mine', (_request, response) => {
    response.json(ownView(actorOf(response).personId))
  })

  router.put('/mine', async (request, response) => {
    const { personId } = actorOf(response)
    await photoCards.agree(personId, parse(PhotoBody, request.body))
    response.json(ownView(personId))
  })

  router.delete('/mine', async (_request, response) => {
    await photoCards.takeBack(actorOf(response).personId)
    response.status(204).end()
  })

  router.get('/:id', (request, response) => {
    const card = photoCards.get(parse(Id, request.params.id))
    if (!card) throw new Refusal('notFound', { where: 'photo' })
    sendPhoto(response, card)
  })

  return router

  function ownView(personId: string): OwnPhotoView {
    const card = photoCards.get(personId)
    return optional('card', card && { firstName: card.firstName, since: card.since })
  }
}
