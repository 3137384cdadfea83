import { Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { DrillPlanBody, DrillPlanChange } from '../../models/wire/drillPlans.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { DrillPlans } from './plans.ts'
import { planView, planViews } from './planView.ts'

interface DrillPlanRoutesDeps {
  readonly clock: Clock
  readonly plans: DrillPlans
  readonly directory: OfficeDirectory
}

/** When drills run by themselves. Who may is said in the table of routes, and again by the use case. */
export function drillPlanRoutes({ clock, plans, directory }: DrillPlanRoutesDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(planViews(plans.all(), directory, clock.now()))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const plan = await plans.add(actorOf(response), key, parse(DrillPlanBody, request.body))
    response.status(201).json(planView(plan, directory, clock.now()))
  })

  router.put('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const plan = await plans.change(actorOf(response), id, parse(DrillPlanChange, request.body))
    response.json(planView(plan, directory, clock.now()))
  })

  router.delete('/:id', async (request, response) => {
    await plans.remove(actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  return router
}
