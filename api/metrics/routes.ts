import { createHash, timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { neverStored } from '../platform/web/headers.ts'
import type { Metrics } from './metrics.ts'

/** `GET /metrics` with `Authorization: Bearer TOKEN`, as Prometheus asks; without the token it says nothing. */
export function metricsRoutes(metrics: Metrics): Router {
  const router = Router()
  const expected = digestOf(`Bearer ${metrics.token}`)

  router.get('/metrics', neverStored, async (request, response) => {
    if (!timingSafeEqual(digestOf(request.get('authorization') ?? ''), expected)) {
      response.set('WWW-Authenticate', 'Bearer').status(401).type('text').send('A token is needed.\n')
      return
    }
    const { type, text } = await metrics.expose()
    response.set('Content-Type', type).send(text)
  })

  return router
}

/** Of one length, whatever was said. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
