import { Router } from 'express'
import { neverStored } from '../web/headers.ts'
import { languageOf } from '../web/refusals.ts'
import { callsArrive, type Health, healthPage } from './healthPage.ts'
import type { AlarmPath } from './pulse.ts'

interface HealthRoutesDeps {
  readonly store: AlarmPath
  readonly runner: AlarmPath
  readonly page: AlarmPath & { readonly lastMs: number | undefined }
  readonly servers: { readonly areThere: boolean; readonly areHeard: boolean }
  /** Only where the office has a mail server. */
  readonly mail?: AlarmPath | undefined
  /** Undefined health: the office has no sign-in server, or has it switched off. */
  readonly signOn?: { readonly health: boolean | undefined }
}

/** For whoever watches the machine: no names, no counts, and nothing but what is known already. */
export function healthRoutes({ store, runner, page, servers, mail, signOn }: HealthRoutesDeps): Router {
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })

  /** `pageMs`: how long the last synthetic page took from store to receipt; absent until one has passed. */
  router.get('/readyz', neverStored, (_request, response) => {
    const state = health()
    response.status(statusOf(state)).json({ ...state, pageMs: page.lastMs })
  })

  /** The same in words, for whoever stands before a screen. */
  router.get('/health', neverStored, (request, response) => {
    const state = health()
    response.vary('Accept-Language').status(statusOf(state)).type('html')
    response.send(healthPage(state, page.lastMs, languageOf(request)))
  })

  function health(): Health {
    const path = { store: store.isWell(), runner: runner.isWell(), page: page.isWell() }
    const entrance = signOn?.health
    return {
      ...path,
      ...(servers.areThere ? { servers: servers.areHeard } : {}),
      ...(mail ? { mail: mail.isWell() } : {}),
      ...(entrance === undefined ? {} : { signOn: entrance }),
    }
  }

  return router
}

/**
 * Without mail calls still arrive: whoever sends people here by this status must not take the last server away because
 * another machine is down. The body says it, and so do the page, the readiness board and the log.
 */
const statusOf = (health: Health): number => (callsArrive(health) ? 200 : 503)
