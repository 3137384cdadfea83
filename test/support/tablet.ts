import { io, type Socket } from 'socket.io-client'
import type { CorridorCall } from '../../models/domain/channels/corridor.ts'
import type { CorridorScope, DeviceKind, DeviceScope } from '../../models/domain/devices/device.ts'
import type { CorridorRequest, CorridorScreen } from '../../models/wire/corridor.ts'
import type {
  DeviceCodeView,
  DeviceReport,
  DeviceToServer,
  DeviceView,
  ServerToDevice,
} from '../../models/wire/device.ts'
import { DEVICE_NAMESPACE } from '../../models/wire/deviceNamespace.ts'
import type { Answer } from '../../models/wire/events.ts'
import { say } from '../api/support/say.ts'
import type { OfficePerson } from './officePerson.ts'

const ARMED: DeviceReport = { sound: 'armed', staysAwake: true }

/** A tablet on a corridor: paired by a code, it hears what rings there and says whether it would be heard. */
export class Tablet {
  private socket: Socket<ServerToDevice, DeviceToServer> | undefined
  private readonly requests = new Map<string, readonly CorridorCall[]>()
  screen: CorridorScreen | undefined
  /** Every word that came over the connection, as it came: what a tablet is told it can show to anybody. */
  readonly heard: unknown[] = []
  isRevoked = false

  private constructor(
    private url: string,
    readonly cookie: string,
  ) {}

  static async pair(url: string, code: string): Promise<Tablet> {
    const reply = await say(url, 'POST', '/api/device/pairing', { body: { code } })
    if (reply.status !== 200) throw new Error(`The code was refused: ${reply.text}`)
    return new Tablet(url, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }

  /** Another tab of the same tablet. */
  static async again(url: string, cookie: string): Promise<Tablet> {
    const tablet = new Tablet(url, cookie)
    await tablet.connect()
    return tablet
  }

  get isConnected(): boolean {
    return this.socket?.connected === true
  }

  async connect(report = ARMED): Promise<void> {
    this.socket?.disconnect()
    const socket: Socket<ServerToDevice, DeviceToServer> = io(this.url + DEVICE_NAMESPACE, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      extraHeaders: { cookie: this.cookie, origin: this.url },
    })
    this.socket = socket
    socket.onAny((...said: unknown[]) => void this.heard.push(said))
    socket.on('device:screen', (screen) => {
      if (screen.kind !== 'corridor') throw new Error(`This tablet is a ${screen.kind}.`)
      this.screen = screen
      this.requests.clear()
      for (const request of screen.requests) this.take(request)
    })
    socket.on('corridor:changed', (request) => this.take(request))
    socket.on('device:revoked', () => {
      this.isRevoked = true
    })
    await new Promise<void>((done, failed) => {
      socket.once('connect', () => done())
      socket.once('connect_error', failed)
    })
    await this.reports(report)
  }

  /** What it says of itself; when this is answered, everything said to it before has been heard. */
  async reports(report: DeviceReport = ARMED): Promise<void> {
    await this.socket?.emitWithAck('device:report', report)
  }

  /** Reports whatever a test wants. */
  says(report: unknown): Promise<Answer> {
    if (!this.socket) throw new Error('The tablet has no connection.')
    return this.socket.emitWithAck('device:report', report)
  }

  /** Says something it has no business to say, without waiting for an answer. */
  mumble(event: string, said: unknown): void {
    const socket = this.socket as unknown as { emit(event: string, said: unknown): unknown } | undefined
    socket?.emit(event, said)
  }

  /** What rings there now: code, room and how many times. */
  async rings(): Promise<readonly string[]> {
    await this.reports()
    return [...this.requests.values()].flat().map(({ code, room, rings }) => `${code} ${room} ${rings}`)
  }

  /** Until the server has closed the connection. */
  async closed(): Promise<void> {
    const { socket } = this
    if (socket?.connected) await new Promise<void>((done) => socket.once('disconnect', () => done()))
  }

  disconnect(): void {
    this.socket?.disconnect()
  }

  moveTo(url: string): void {
    this.url = url
  }

  private take({ code, calls }: CorridorRequest): void {
    if (calls.length === 0) this.requests.delete(code)
    else this.requests.set(code, calls)
  }
}

export const makeCorridor = (by: OfficePerson, scope: CorridorScope, name = 'corridor'): Promise<DeviceCodeView> =>
  makeDevice(by, { kind: 'corridor', name, scope })

export async function makeDevice(
  by: OfficePerson,
  device: { readonly kind: DeviceKind; readonly name: string; readonly scope: DeviceScope },
): Promise<DeviceCodeView> {
  const reply = await by.post<DeviceCodeView>('/api/devices', device)
  if (reply.status !== 201) throw new Error(`No device was made: ${JSON.stringify(reply.body)}`)
  return reply.body
}

export const devicesOf = async (by: OfficePerson): Promise<readonly DeviceView[]> =>
  (await by.get<readonly DeviceView[]>('/api/devices')).body
