import { Router } from 'express'
import type { Store } from '../../models/store/store.ts'
import { neverStored } from '../web/headers.ts'
import { languageOf } from '../web/refusals.ts'
import { type Health, healthPage } from './healthPage.ts'
import { type AlarmPath, isAlive } from './pulse.ts'

interface Needed {
  readonly store: Store
  readonly runner: AlarmPath
  readonly page: AlarmPath & { readonly lastMs: number | undefined }
}

/** For whoever watches the machine: no names, no counts. */
export function healthRoutes({ store, runner, page }: Needed): Router {
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })

  /** `pageMs`: how long the last synthetic page took from store to receipt; absent until one has passed. */
  router.get('/readyz', neverStored, async (_request, response) => {
    const state = await health()
    response.status(statusOf(state)).json({ ...state, pageMs: page.lastMs })
  })

  /** The same in words, for whoever stands before a screen. */
  router.get('/health', neverStored, async (request, response) => {
    const state = await health()
    response.vary('Accept-Language').status(statusOf(state)).type('html')
    response.send(healthPage(state, page.lastMs, languageOf(request)))
  })

  async function health(): Promise<Health> {
    return { store: await isAlive(store), runner: runner.isWell(), page: page.isWell() }
  }

  return router
}

const statusOf = (health: Health): number => (Object.values(health).every(Boolean) ? 200 : 503)
