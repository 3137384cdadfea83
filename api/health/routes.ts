import { Router } from 'express'
import type { Store } from '../../models/store/store.ts'
import { type AlarmPath, isAlive } from './pulse.ts'

/** For whoever watches the machine: no names, no counts. */
export function healthRoutes({ store, runner }: { store: Store; runner: AlarmPath }): Router {
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })

  router.get('/readyz', async (_request, response) => {
    const storeOk = await isAlive(store)
    const runnerOk = runner.isWell()
    response.status(storeOk && runnerOk ? 200 : 503).json({ store: storeOk, runner: runnerOk })
  })

  return router
}
