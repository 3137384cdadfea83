import { Router } from 'express'
import type { Store } from '../../models/store/store.ts'
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
  router.get('/readyz', async (_request, response) => {
    const state = { store: await isAlive(store), runner: runner.isWell(), page: page.isWell() }
    const isReady = Object.values(state).every(Boolean)
    response.status(isReady ? 200 : 503).json({ ...state, pageMs: page.lastMs })
  })

  return router
}
