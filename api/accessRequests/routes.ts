import { Router } from 'express'
import { z } from 'zod'
import { ACCESS_MOVES } from '../../models/domain/accessRequests/accessRequest.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { AccessBody, AccessMoveBody } from '../../models/wire/accessRequests.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import { Id, IdempotencyKey } from '../../models/wire/orders.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { streamList } from '../lists/listFile.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { AccessRequests } from './accessRequests.ts'
import { accessList, accessRows, accessView } from './accessViews.ts'

interface AccessRoutesDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly accessRequests: AccessRequests
}

/** The register of requests for accessibility. */
export function accessRoutes({ clock, directory, accounts, accessRequests }: AccessRoutesDeps): Router {
  const router = Router()
  const around = () => ({ directory, now: clock.now() })

  router.get('/', (_request, response) => {
    response.json(accessList(accessRequests.all(), actorOf(response), around()))
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    const actor = actorOf(response)
    const entered = await accessRequests.enter(actor, key, parse(AccessBody, request.body))
    response.status(201).json(accessView(entered, actor, around()))
  })

  router.get('/export/:kind', async (request, response) => {
    parse(z.literal('register'), request.params.kind)
    const wish = parse(ExportQuery, request.query)
    const actor = actorOf(response)
    const texts = textsFor(accounts.languageOf(actor.personId))
    const rows = accessRows(accessList(accessRequests.all(), actor, around()), texts, directory.now.office.timeZone)
    const { title } = texts.accessRequests
    await accessRequests.noteExport(actor)
    await streamList(response, title, rows, wish)
  })

  router.post('/:id/:move', async (request, response) => {
    const id = parse(Id, request.params.id)
    const move = ACCESS_MOVES.find((each) => each === request.params.move)
    if (!move) throw new Refusal('notFound', { where: 'move' })
    parse(AccessMoveBody, request.body ?? {})
    const actor = actorOf(response)
    response.json(accessView(await accessRequests.move(actor, id, move), actor, around()))
  })

  return router
}
