import { Router } from 'express'
import type { TriedPart } from '../../../models/domain/triedParts.ts'
import { StateTestBody, type StateView } from '../../../models/wire/state.ts'
import type { OtherServers } from '../servers/otherServers.ts'
import type { Pokes } from '../servers/pokes.ts'
import { parse } from '../web/parse.ts'
import type { AlarmPath } from './pulse.ts'
import type { StoreHealth } from './storeHealth.ts'
import type { SyntheticPage } from './syntheticPage.ts'

interface StateRoutesDeps {
  readonly storeHealth: StoreHealth
  readonly deadlines: AlarmPath
  readonly runner: { readonly started: StateView['start'] }
  readonly syntheticPage: SyntheticPage
  readonly servers: OtherServers
  readonly pokes: Pokes
  readonly mail?: { readonly watch: AlarmPath } | undefined
  readonly providerWatch?: { readonly health: boolean | undefined }
}

/** The state of Parter for its administrator, who may also hear what the servers are called. */
export function stateRoutes(deps: StateRoutesDeps): Router {
  const router = Router()
  const { storeHealth, syntheticPage } = deps
  /** Each ends by itself, in seconds. */
  const tries: Readonly<Record<TriedPart, () => Promise<unknown>>> = {
    store: () => storeHealth.look(),
    page: () => syntheticPage.tryNow(),
  }

  router.get('/', (_request, response) => {
    response.json(stateView(deps))
  })

  router.post('/tests', async (request, response) => {
    const { part } = parse(StateTestBody, request.body)
    const passed = await tries[part]()
    // One call that does not pass is no fault of the path yet, and yet what was asked for.
    response.json({ ...stateView(deps), ...(passed === false ? { [part]: false } : {}) })
  })

  return router
}

function stateView(deps: StateRoutesDeps): StateView {
  const { storeHealth, deadlines, runner, syntheticPage, servers, pokes, mail, providerWatch } = deps
  const { ownName, startedAt, others } = servers
  const [pageMs, signOn, redis] = [syntheticPage.lastMs, providerWatch?.health, pokes.areCarried]
  return {
    store: storeHealth.isWell(),
    runner: deadlines.isWell(),
    page: syntheticPage.isWell(),
    ...(pageMs === undefined ? {} : { pageMs }),
    ...(mail ? { mail: mail.watch.isWell() } : {}),
    ...(signOn === undefined ? {} : { signOn }),
    startedAt,
    ...(runner.started ? { start: runner.started } : {}),
    ...(ownName === undefined
      ? {}
      : {
          servers: {
            own: ownName,
            others,
            looks: servers.areHeard,
            told: servers.areTold,
            ...(redis === undefined ? {} : { redis }),
          },
        }),
  }
}
