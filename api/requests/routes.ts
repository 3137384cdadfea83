import { type Request as HttpRequest, Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import { type Actor, MOVES, type Move } from '../../models/domain/lifecycle.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { Id, IdempotencyKey, MOVE_BODIES, type MoveReceipt, RaiseBody } from '../../models/wire/orders.ts'
import type { RequestDetail, RequestView } from '../../models/wire/views.ts'
import { entryOf, hasMade, type MakeEntry } from '../platform/audit/noteOrders.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { boardViews, viewFor } from './boardView.ts'
import type { OpenRequests } from './openRequests.ts'
import type { RaiseRequests } from './raiseRequests.ts'
import { historyOf, type ViewSources } from './requestView.ts'

interface RequestRoutesDeps {
  readonly store: RequestStore
  readonly open: OpenRequests
  readonly views: ViewSources
  readonly raising: RaiseRequests
  move(actor: Actor, id: string, key: string, order: Order, makeEntry?: MakeEntry): Promise<MoveReceipt>
}

/** Raising and moving requests. Who may do what is decided by the use cases, by the table of moves. */
export function requestRoutes({ store, open, views, raising, move }: RequestRoutesDeps): Router {
  const router = Router()
  const { directory } = views
  const boards = new KeyedQueue()
  const viewOf = (request: Request, actor: Actor) =>
    viewFor(actor, boardViews(request, views, boardRoleOf(actor)), directory)

  router.get('/', async (_request, response) => {
    const actor = actorOf(response)
    // The board of a large office takes long to make: of one person one at a time, and everybody else in between.
    const all = await boards.run(actor.personId, async () => {
      const slice = new TimeSlice()
      const made: RequestView[] = []
      for (const { id } of open.all()) {
        if (slice.isOver) await slice.rest()
        const request = open.get(id)
        if (request) made.push(viewOf(request, actor))
      }
      return made
    })
    response.json(all)
  })

  router.get('/:id', async (request, response) => {
    const actor = actorOf(response)
    const id = parse(Id, request.params.id)
    const found = open.get(id) ?? (await store.find(id))
    if (!found) throw new Refusal('notFound', { where: 'request' })
    const detail: RequestDetail = { request: viewOf(found, actor), history: historyOf(found, directory) }
    response.json(detail)
  })

  router.post('/', async (request, response) => {
    const body = parse(RaiseBody, request.body)
    const receipt = await raising.raise(actorOf(response), keyOf(request), body, entryOf(response))
    hasMade(response, receipt.visitId)
    response.status(201).json(receipt)
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const order = orderOf(request.params.move, request.body)
    response.json(await move(actorOf(response), id, keyOf(request), order, entryOf(response)))
  })

  return router
}

/** Every change carries a key chosen by the client, so that a retry after a lost answer changes nothing twice. */
function keyOf(request: HttpRequest): string {
  return parse(IdempotencyKey, request.get('Idempotency-Key'))
}

function orderOf(name: unknown, body: unknown): Order {
  const move = MOVES.find((each): each is Move => each === name)
  if (!move) throw new Refusal('notFound', { where: 'move' })
  return { move, ...parse(MOVE_BODIES[move] as typeof MOVE_BODIES.amend, body ?? {}) } as Order
}

function boardRoleOf({ roles }: Actor): 'clerk' | 'supervisor' {
  if (roles.includes('clerk')) return 'clerk'
  if (roles.includes('supervisor')) return 'supervisor'
  throw new Refusal('notAllowed')
}
