import { Router } from 'express'
import { type Clock, hours, type Instant } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { ACTION_MOVES, type QualityAction } from '../../models/domain/quality/qualityAction.ts'
import { dayAfter, instantOf } from '../../models/domain/schedule/workingTime.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import {
  ActionBody,
  ActionMoveBody,
  AmendActionBody,
  type AskedView,
  CauseBody,
  CausesQuery,
  ProposalBody,
  ProposalId,
} from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { actionSources, actionsView, actionView } from './actionViews.ts'
import type { Causes } from './causes.ts'
import { causesView, countedCauses, lateCallView } from './causeViews.ts'
import { countsOf } from './countsOf.ts'
import type { Proposals } from './proposals.ts'
import type { QualityActions } from './qualityActions.ts'

interface QualityRoutesDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly causes: Causes
  readonly qualityActions: QualityActions
  readonly proposals: Proposals
}

/** Why requests were late, what is done about it, and whether it helped. */
export function qualityRoutes(deps: QualityRoutesDeps): Router {
  const { clock, directory, dailyFacts, causes, qualityActions, proposals } = deps
  const router = Router()
  const sources = { directory, givenOf: (id: string) => causes.get(id) }

  router.get('/asked', async (_request, response) => {
    const asked = await causes.askedOf(actorOf(response))
    response.json({ asked: asked.map((call) => lateCallView(call, sources)) } satisfies AskedView)
  })

  router.get('/causes', async (request, response) => {
    const asked = parse(CausesQuery, request.query)
    const to = clock.now() + 1
    const from = Math.max(to - asked.days * hours(24), await knownFrom())
    const days = Math.ceil((to - from) / hours(24))
    const figures = countsOf(await dailyFacts.since(from), { from, to }, directory.now, clock.now())
    const counts = countedCauses(causes.all(), { from, to })
    const recent = await causes.recent()
    response.json(causesView({ days, figures, counts, recent, actor: actorOf(response) }, sources))
  })

  router.post('/causes/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const { cause } = parse(CauseBody, request.body)
    await causes.give(actorOf(response), id, cause)
    response.json({})
  })

  router.get('/actions', async (_request, response) => {
    const all = qualityActions.all()
    response.json(actionsView(all, actorOf(response), await actionSources(all, clock.now(), deps)))
  })

  router.post('/actions', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const actor = actorOf(response)
    const entered = await qualityActions.enter(actor, key, parse(ActionBody, request.body))
    response.status(201).json(await viewOf(entered, actor))
  })

  router.post('/actions/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const move = ACTION_MOVES.find((each) => each === request.params.move)
    if (!move) throw new Refusal('notFound', { where: 'move' })
    const terms = move === 'amend' ? parse(AmendActionBody, request.body) : undefined
    if (!terms) parse(ActionMoveBody, request.body ?? {})
    const actor = actorOf(response)
    response.json(await viewOf(await qualityActions.move(actor, id, move, terms), actor))
  })

  router.get('/proposals', async (_request, response) => {
    response.json(await proposals.view(actorOf(response)))
  })

  router.post('/proposals/:id', async (request, response) => {
    const actor = actorOf(response)
    await proposals.decide(actor, parse(ProposalId, request.params.id), parse(ProposalBody, request.body))
    response.json(await proposals.view(actor))
  })

  return router

  /** What was said of visits that are forgotten is forgotten too: there, every cause would seem to be missing. */
  async function knownFrom(): Promise<Instant> {
    const forgottenTo = await dailyFacts.forgottenTo()
    const { timeZone } = directory.now.office
    return forgottenTo === undefined ? Number.NEGATIVE_INFINITY : instantOf(dayAfter(forgottenTo), 0, timeZone)
  }

  async function viewOf(action: QualityAction, actor: Actor) {
    return actionView(action, actor, await actionSources([action], clock.now(), deps))
  }
}
