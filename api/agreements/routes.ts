import { Router } from 'express'
import { AGREEMENT_MOVES, type Agreement, type AgreementMove } from '../../models/domain/agreements/agreement.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { AGREEMENT_MOVE_BODIES, AgreementBody, type HereBody } from '../../models/wire/agreements.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { Agreements } from './agreements.ts'
import { type AgreementViewDeps, agreementsFor, agreementView } from './agreementViews.ts'

interface AgreementRoutesDeps extends AgreementViewDeps {
  readonly agreements: Agreements
  makeAgreement(actor: Actor, key: string, body: AgreementBody): Promise<Agreement>
  moveAgreement(actor: Actor, id: string, move: AgreementMove, fields: HereBody): Promise<Agreement>
}

/** What was agreed with clients for later. */
export function agreementRoutes(deps: AgreementRoutesDeps): Router {
  const { agreements, makeAgreement, moveAgreement } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(agreementsFor(actorOf(response), agreements.all(), deps))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const actor = actorOf(response)
    const agreement = await makeAgreement(actor, key, parse(AgreementBody, request.body))
    response.status(201).json(agreementView(agreement, actor, deps))
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const move = AGREEMENT_MOVES.find((each) => each === request.params.move)
    if (!move) throw new Refusal('notFound', { where: 'move' })
    const fields = parse(AGREEMENT_MOVE_BODIES[move], request.body ?? {})
    const actor = actorOf(response)
    response.json(agreementView(await moveAgreement(actor, id, move, fields), actor, deps))
  })

  return router
}
