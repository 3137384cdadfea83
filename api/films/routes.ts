import { type RequestHandler, Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { FILM_SLOTS } from '../../models/domain/films/films.ts'
import type { Films } from './films.ts'

/** Which films there are, for whoever looks after them. */
export function filmRoutes({ films }: { readonly films: Films }): Router {
  const router = Router()
  router.get('/', async (_request, response) => {
    // Whoever has just put one there wants to see it.
    await films.look()
    response.json(films.view())
  })
  return router
}

/** The films themselves, in parts as a player asks for them; for everybody, because they say nothing of anybody. */
export function filmFiles({ films }: { readonly films: Films }): RequestHandler {
  return Router().get('/:slot', (request, response, next) => {
    const slot = FILM_SLOTS.find((each) => each === request.params.slot)
    const film = slot && films.fileOf(slot)
    if (!film) throw new Refusal('notFound', { where: 'film' })
    const headers = {
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      // Another film of the same name is another film.
      'Cache-Control': 'no-cache',
    }
    response.sendFile(film.file, { root: film.folder, cacheControl: false, headers }, (error) => {
      // Whoever stops watching ends in the middle of it.
      if (error && !response.headersSent) next(new Refusal('notFound', { where: 'film' }))
    })
  })
}
