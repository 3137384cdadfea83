import { io, type Socket } from 'socket.io-client'
import type { DeviceKind } from '../../models/domain/devices/device.ts'
import type { DeviceToServer, ServerToDevice } from '../../models/wire/device.ts'
import { DEVICE_NAMESPACE } from '../../models/wire/deviceNamespace.ts'
import type { ClientView, DisplayScreen } from '../../models/wire/display.ts'
import type { Answer } from '../../models/wire/events.ts'
import { say } from '../api/support/say.ts'
import type { TestOffice } from './startOffice.ts'
import { makeDevice } from './tablet.ts'

export type DeviceSocket = Socket<ServerToDevice, DeviceToServer>

/** A tablet that an administrator has put at a place, and its connection; what listens to it is there before it hears anything. */
export async function pairedConnection(office: TestOffice, kind: DeviceKind, placeId: string) {
  const admin = await office.visitor('admin')
  const ofCorridor = { kind: 'floor', building: 'main', floor: 2 } as const
  const scope = kind === 'corridor' ? ofCorridor : ({ kind: 'place', placeId } as const)
  const { code } = await makeDevice(admin, { kind, name: `${kind} at ${placeId}`, scope })
  const reply = await say(office.baseUrl, 'POST', '/api/device/pairing', { body: { code } })
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const socket: DeviceSocket = io(office.baseUrl + DEVICE_NAMESPACE, {
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders: { cookie, origin: office.baseUrl },
  })
  office.beforeStop(async () => void socket.disconnect())
  const connected = new Promise<void>((done, failed) => {
    socket.once('connect', () => done())
    socket.once('connect_error', failed)
  })
  return { socket, connected }
}

/** The client's display at a place: paired by a code, it shows what the office says. */
export class Display {
  readonly heard: unknown[] = []
  screen: DisplayScreen | undefined

  private constructor(
    private readonly office: TestOffice,
    private readonly socket: DeviceSocket,
  ) {
    socket.onAny((...said: unknown[]) => void this.heard.push(said))
    socket.on('device:screen', (screen) => {
      if (screen.kind === 'display') this.screen = screen
    })
    socket.on('display:changed', (screen) => {
      this.screen = screen
    })
  }

  static async put(office: TestOffice, placeId = 'desk'): Promise<Display> {
    const connection = await pairedConnection(office, 'display', placeId)
    const display = new Display(office, connection.socket)
    await connection.connected
    await display.settle()
    return display
  }

  /** What it shows of the client before it, when everything that was said to it has been heard. */
  async client(): Promise<ClientView | undefined> {
    await this.settle()
    return this.screen?.visits[0]
  }

  press(said: unknown): Promise<Answer> {
    return this.socket.emitWithAck('display:note', said)
  }

  survey(said: unknown): Promise<Answer> {
    return this.socket.emitWithAck('display:survey', said)
  }

  private async settle(): Promise<void> {
    await this.office.settle()
    await this.socket.emitWithAck('device:report', { sound: 'armed', staysAwake: true })
  }
}
