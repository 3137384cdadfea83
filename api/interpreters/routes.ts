import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { INTERPRETER_MOVES, type InterpreterCall } from '../../models/domain/interpreters/interpreterCall.ts'
import { InterpreterBody, type InterpreterCallView, type InterpretersView } from '../../models/wire/interpreters.ts'
import { Id } from '../../models/wire/orders.ts'
import type { OfficePages } from '../digitalPages/officePages.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import type { InterpreterCalls } from './interpreterCalls.ts'

interface InterpreterRoutesDeps {
  readonly interpreterCalls: InterpreterCalls
  readonly pages: OfficePages
}

/** Interpreters in the visits that go on. */
export function interpreterRoutes({ interpreterCalls, pages }: InterpreterRoutesDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    const view: InterpretersView = {
      calls: interpreterCalls.concerning(actorOf(response)).map(callView),
      ...optional('link', pages.view().facts.interpreterLink),
    }
    response.json(view)
  })

  router.post('/', async (request, response) => {
    const call = await interpreterCalls.ask(actorOf(response), parse(InterpreterBody, request.body))
    response.status(201).json(callView(call))
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const move = INTERPRETER_MOVES.find((each) => each === request.params.move)
    if (!move) throw new Refusal('notFound', { where: 'move' })
    response.json(callView(await interpreterCalls.move(actorOf(response), id, move)))
  })

  return router
}

const callView = ({ id, visitId = '', kind, state, askedAt, waitMs }: InterpreterCall): InterpreterCallView => ({
  id,
  visitId,
  kind,
  state,
  askedAt,
  ...optional('waitMs', waitMs),
})
