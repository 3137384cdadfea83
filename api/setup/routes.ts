import { Router } from 'express'
import { CheckChoiceBody, type ChecksView, CheckTestBody, DraftBody, finishBody } from '../../models/wire/setup.ts'
import type { Editing } from '../directory/editDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { type Checks, checkOf } from './checks.ts'
import { saveStep } from './saveStep.ts'
import { stepOf } from './setupSteps.ts'
import { type SetupSources, setupView } from './setupView.ts'
import { typicalMatters } from './typicalMatters.ts'

/** How far setting up has come. Each answer is the whole picture anew. */
export function setupRoutes(sources: SetupSources): Router {
  const router = Router()
  router.get('/', async (_request, response) => {
    response.json(await setupView(sources))
  })
  router.get('/matters', (_request, response) => {
    response.json(typicalMatters(sources.directory.now))
  })
  return router
}

interface StepRoutesDeps extends SetupSources {
  readonly editing: Editing
}

/** One step: what is typed in it is kept, and saved into the directory when it is done. */
export function setupStepRoutes({ editing, ...sources }: StepRoutesDeps): Router {
  const { steps } = sources
  const router = Router()
  router.put('/:id', async (request, response) => {
    const step = stepOf(request.params.id)
    await steps.keep(actorOf(response), step, parse(DraftBody, request.body))
    response.json(await setupView(sources))
  })
  router.post('/:id/done', async (request, response) => {
    const step = stepOf(request.params.id)
    const actor = actorOf(response)
    const { version, answers } = parse(finishBody(step), request.body)
    await steps.finish(actor, step, version, () => saveStep(editing, actor, step, answers))
    response.json(await setupView(sources))
  })

  return router
}

/** What the administrator looks after, the tests of it, and what the office has decided about it. */
export function setupCheckRoutes(checks: Checks): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    const view: ChecksView = { checks: checks.views() }
    response.json(view)
  })

  router.put('/:id', async (request, response) => {
    const check = checkOf(request.params.id)
    const { choice } = parse(CheckChoiceBody, request.body)
    response.json(await checks.choose(actorOf(response), check, choice))
  })

  router.post('/:id/tests', async (request, response) => {
    const check = checkOf(request.params.id)
    response.json(await checks.test(actorOf(response), check, parse(CheckTestBody, request.body)))
  })

  return router
}
