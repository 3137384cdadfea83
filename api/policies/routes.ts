import { Router } from 'express'
import { type OwnPlan, ownPlans } from '../../models/domain/policies/ownPlans.ts'
import type { PolicyScope } from '../../models/domain/policies/scope.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import {
  CheckBody,
  ExpectationBody,
  type OwnPlansView,
  type PoliciesView,
  ReplayBody,
  SaveBody,
  VersionsQuery,
  type VersionsView,
} from '../../models/wire/policies.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { Paced } from '../platform/web/paced.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import { type CheckSources, checkPolicy } from './checkPolicy.ts'
import { policyViews } from './policyList.ts'
import { policyVersions } from './policyVersions.ts'
import { targetsView } from './policyViews.ts'
import { type ReplaySources, replayPolicy } from './replayPolicy.ts'
import { resetPolicy, type SaveSources, savePolicy } from './savePolicy.ts'

const VERSIONS = 20
const OWN_TARGETS_NAMED = 8

/** The rules of calling: what they are, what would come of others, and who stands in them. */
export function policyRoutes(sources: CheckSources & SaveSources & ReplaySources): Router {
  const { directory, revisions, expectations } = sources
  const replayMonth = replayPolicy(sources)
  const router = Router()
  const paced = new Paced<readonly OwnPlan[]>()

  router.get('/', async (_request, response) => {
    response.json(await everything())
  })

  router.put('/', async (request, response) => {
    await savePolicy(sources, actorOf(response), parse(SaveBody, request.body))
    response.json(await everything())
  })

  router.delete('/units/:id', async (request, response) => {
    await resetPolicy(sources, actorOf(response), parse(Id, request.params.id))
    response.json(await everything())
  })

  router.post('/check', async (request, response) => {
    response.json(await checkPolicy(sources, actorOf(response), parse(CheckBody, request.body)))
  })

  router.post('/replay', async (request, response) => {
    response.json(await replayMonth(actorOf(response), parse(ReplayBody, request.body)))
  })

  router.get('/versions', async (request, response) => {
    const scope = scopeOfPath(parse(VersionsQuery, request.query).of)
    const versions = await revisions.readingInTurn(() => policyVersions(revisions, scope, VERSIONS))
    const view: VersionsView = {
      versions: versions.map(({ revision: { id, at, by, reason }, before, after }) => ({
        id,
        at,
        byName: directory.person(by).name,
        ...optional('reason', reason),
        ...optional('before', before),
        ...optional('after', after),
      })),
    }
    response.json(view)
  })

  router.get('/mine', async (_request, response) => {
    const { personId } = actorOf(response)
    const plans = await paced.ask(personId, () => ownPlans(directory.now, personId))
    const view: OwnPlansView = {
      plans: plans.map(({ targets, ...plan }) => ({
        ...plan,
        targets: targetsView(directory, targets, OWN_TARGETS_NAMED),
      })),
    }
    response.json(view)
  })

  router.post('/expectations', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const added = await expectations.add(actorOf(response), key, parse(ExpectationBody, request.body))
    response.status(201).json(added)
  })

  router.delete('/expectations/:id', async (request, response) => {
    await expectations.remove(actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  return router

  async function everything(): Promise<PoliciesView> {
    return { policies: await policyViews(sources), expectations: expectations.views(directory.now) }
  }
}

function scopeOfPath(path: string): PolicyScope {
  const [kind, unitId] = path.split('/')
  if (unitId !== undefined) return { kind: 'unit', unitId }
  return kind === 'routing' ? { kind: 'routing' } : { kind: 'office' }
}
