import { Router } from 'express'
import type { CorridorDevice } from '../../models/domain/channels/corridor.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import {
  ChangeCorridorBody,
  type CorridorCodeView,
  type CorridorList,
  MakeCorridorBody,
  PairingBody,
  type PairingView,
} from '../../models/wire/corridor.ts'
import { Id } from '../../models/wire/orders.ts'
import type { Identity } from '../accounts/routes.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { corridorView } from './corridorView.ts'
import {
  changeCorridor,
  codeForCorridor,
  type Managing,
  makeCorridor,
  removeCorridor,
  revokeCorridor,
} from './manageDevices.ts'
import { pairCorridor } from './pairCorridor.ts'

/** For those who look after the corridors' devices. */
export function corridorsRoutes(deps: Managing): Router {
  const router = Router()
  const viewOf = (device: CorridorDevice) => corridorView(device, deps)
  const withCode = ({ device, code }: { device: CorridorDevice; code: string }): CorridorCodeView => ({
    device: viewOf(device),
    code: shownCode(code),
    expiresAt: device.pairing?.expiresAt ?? 0,
  })

  router.get('/', (_request, response) => {
    const list: CorridorList = deps.corridors
      .all()
      .map(viewOf)
      .sort((a, b) => a.name.localeCompare(b.name, 'pl'))
    response.json(list)
  })

  router.post('/', async (request, response) => {
    const made = await makeCorridor(deps, actorOf(response), parse(MakeCorridorBody, request.body))
    response.status(201).json(withCode(made))
  })

  router.patch('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const change = parse(ChangeCorridorBody, request.body)
    response.json(viewOf(await changeCorridor(deps, actorOf(response), { id, change })))
  })

  router.post('/:id/code', async (request, response) => {
    const id = parse(Id, request.params.id)
    response.status(201).json(withCode(await codeForCorridor(deps, actorOf(response), id)))
  })

  router.delete('/:id/pairing', async (request, response) => {
    const id = parse(Id, request.params.id)
    response.json(viewOf(await revokeCorridor(deps, actorOf(response), id)))
  })

  router.delete('/:id', async (request, response) => {
    await removeCorridor(deps, actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  return router
}

/** For the tablet itself: whether it is paired, and by which code it becomes so. */
export function corridorRoutes(deps: Identity): Router {
  const { corridors, cookies } = deps
  const router = Router()

  router.get('/', (request, response) => {
    const token = cookies.corridor.tokenOf(request)
    const paired = token !== undefined && corridors.ofToken(token) !== undefined
    // Renewed with every start: a browser forgets what nobody renews.
    if (paired) cookies.corridor.set(response, token)
    else if (token !== undefined) cookies.corridor.clear(response)
    const view: PairingView = { paired }
    response.json(view)
  })

  router.post('/pairing', async (request, response) => {
    await pairCorridor(deps, request, response, parse(PairingBody, request.body))
    const view: PairingView = { paired: true }
    response.json(view)
  })

  return router
}
