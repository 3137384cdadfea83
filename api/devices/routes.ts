import { Router } from 'express'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import {
  ChangeDeviceBody,
  type DeviceCodeView,
  type DeviceList,
  MakeDeviceBody,
  PairingBody,
  type PairingView,
} from '../../models/wire/device.ts'
import { Id } from '../../models/wire/orders.ts'
import type { Identity } from '../accounts/routes.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { deviceView } from './deviceView.ts'
import { changeDevice, codeForDevice, type Managing, makeDevice, removeDevice, revokeDevice } from './manageDevices.ts'
import { pairDevice } from './pairDevice.ts'

/** For those who look after the pairedDevices' devices. */
export function devicesRoutes(deps: Managing): Router {
  const router = Router()
  const viewOf = (device: PairedDevice) => deviceView(device, deps)
  const withCode = ({ device, code }: { device: PairedDevice; code: string }): DeviceCodeView => ({
    device: viewOf(device),
    code: shownCode(code),
    expiresAt: device.pairing?.expiresAt ?? 0,
  })

  router.get('/', (_request, response) => {
    const list: DeviceList = deps.pairedDevices
      .all()
      .map(viewOf)
      .sort((a, b) => a.name.localeCompare(b.name, 'pl'))
    response.json(list)
  })

  router.post('/', async (request, response) => {
    const made = await makeDevice(deps, actorOf(response), parse(MakeDeviceBody, request.body))
    response.status(201).json(withCode(made))
  })

  router.patch('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const change = parse(ChangeDeviceBody, request.body)
    response.json(viewOf(await changeDevice(deps, actorOf(response), { id, change })))
  })

  router.post('/:id/code', async (request, response) => {
    const id = parse(Id, request.params.id)
    response.status(201).json(withCode(await codeForDevice(deps, actorOf(response), id)))
  })

  router.delete('/:id/pairing', async (request, response) => {
    const id = parse(Id, request.params.id)
    response.json(viewOf(await revokeDevice(deps, actorOf(response), id)))
  })

  router.delete('/:id', async (request, response) => {
    await removeDevice(deps, actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  return router
}

/** For the tablet itself: whether it is paired, and by which code it becomes so. */
export function deviceRoutes(deps: Identity): Router {
  const { pairedDevices, cookies } = deps
  const router = Router()

  router.get('/', (request, response) => {
    const token = cookies.device.tokenOf(request)
    const device = token === undefined ? undefined : pairedDevices.ofToken(token)
    // Renewed with every start: a browser forgets what nobody renews.
    if (token !== undefined && device) cookies.device.set(response, token)
    else if (token !== undefined) cookies.device.clear(response)
    response.json(pairingView(device))
  })

  router.post('/pairing', async (request, response) => {
    response.json(pairingView(await pairDevice(deps, request, response, parse(PairingBody, request.body))))
  })

  return router
}

const pairingView = (device: PairedDevice | undefined): PairingView =>
  device ? { paired: true, kind: device.kind } : { paired: false }
