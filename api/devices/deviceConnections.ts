import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Namespace, Server, Socket } from 'socket.io'
import type { Clock } from '../../models/domain/clock.ts'
import type { DeviceId, DeviceKind, PairedDevice } from '../../models/domain/devices/device.ts'
import { Refusal } from '../../models/domain/errors.ts'
import {
  DeviceReportSchema,
  type DeviceScreen,
  type DeviceToServer,
  type ServerToDevice,
} from '../../models/wire/device.ts'
import { DEVICE_NAMESPACE } from '../../models/wire/deviceNamespace.ts'
import type { Pulse } from '../../models/wire/events.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Cookies } from '../platform/web/cookies.ts'
import { EVENTS_AT_A_TIME, EVENTS_OF_ONE, limitEvents } from '../platform/web/limitEvents.ts'
import { parse } from '../platform/web/parse.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { handleEvent } from '../platform/web/sockets.ts'
import { Turns } from '../platform/web/turns.ts'
import type { PairedDevices } from './pairedDevices.ts'
import { mayHear, maySay, type TABLET_EVENTS } from './tabletRules.ts'

interface ConnectionData {
  deviceId: DeviceId
  tokenHash: string
}

type Connections = Namespace<DeviceToServer, ServerToDevice, Record<string, never>, ConnectionData>
type Connection = Socket<DeviceToServer, ServerToDevice, Record<string, never>, ConnectionData>

/** A tablet shows one page; another tab or two of it do no harm, and a reload overlaps with the connection before. */
const MOST_CONNECTIONS = 4

interface DeviceConnectionsDeps {
  readonly io: Pick<Server, 'of'>
  readonly clock: Clock
  readonly log: Logger
  readonly pairedDevices: PairedDevices
  readonly securityLog: SecurityLog
  readonly cookies: Cookies
  readonly screens: DeviceScreens
  readonly hears: DeviceHears
}

/** What a device may say of its own, beside what all of them do. */
export type DeviceHears = {
  readonly [E in Exclude<keyof DeviceToServer, 'device:report'>]: (
    device: PairedDevice<(typeof TABLET_EVENTS)[E][number]>,
    said: unknown,
  ) => Promise<void> | void
}

type Hear = (device: PairedDevice, said: unknown) => Promise<void> | void

/** What a device of each kind shows. */
export type DeviceScreens = { readonly [K in DeviceKind]: (device: PairedDevice<K>) => DeviceScreen }

/**
 * The tablets' connections, beside the people's: in a namespace of their own, so that no board, no count and nobody's
 * presence ever sees them, and none of them can ask for anything that is somebody's. They came through the same check
 * of their origin. Each is in its own device's room and in no other.
 */
export class DeviceConnections {
  private readonly connections: Connections
  private readonly maySay: RateLimiter
  private readonly turns = new Turns(EVENTS_AT_A_TIME)
  private lastPulse: Pulse | undefined

  constructor(private readonly deps: DeviceConnectionsDeps) {
    // Socket.IO takes every namespace for one of the people's.
    this.connections = deps.io.of(DEVICE_NAMESPACE) as unknown as Connections
    this.maySay = new RateLimiter(deps, 'events of a tablet', EVENTS_OF_ONE)
    this.connections.use((connection, next) => next(this.admit(connection)))
    this.connections.on('connection', (connection) => {
      this.welcome(connection).catch((error: unknown) =>
        deps.log.error({ err: error }, 'a tablet could not be welcomed'),
      )
    })
    deps.pairedDevices.onChanged(({ after, before }) => this.follow(after, before))
  }

  /** A fact for one device. */
  tell<E extends keyof ServerToDevice>(id: DeviceId, event: E, ...said: Parameters<ServerToDevice[E]>): void {
    const kind = this.deps.pairedDevices.get(id)?.kind
    if (kind !== undefined && mayHear(event, kind)) this.connections.to(roomOf(id)).emit(event, ...said)
  }

  /** Every few seconds: the path lives, and so do the tablets. */
  beat(pulse: Pulse): void {
    this.lastPulse = pulse
    this.connections.emit('pulse', pulse)
    for (const id of this.deps.pairedDevices.presence.connected()) this.deps.pairedDevices.seen(id)
  }

  private admit(connection: Connection): Error | undefined {
    const { pairedDevices } = this.deps
    const device = tabletOf(connection.request, this.deps)
    if (!device?.session) return new Error('notPaired')
    if (pairedDevices.presence.connectionsOf(device.id) >= MOST_CONNECTIONS) return new Error('tooManyConnections')
    connection.data = { deviceId: device.id, tokenHash: device.session.tokenHash }
    return undefined
  }

  private async welcome(connection: Connection): Promise<void> {
    const { clock, log, pairedDevices, hears } = this.deps
    const { presence } = pairedDevices
    const { deviceId } = connection.data
    presence.arrived(deviceId, connection.id)
    connection.on('disconnect', () => presence.left(deviceId, connection.id))
    const report = (said: unknown): void => presence.reports(deviceId, connection.id, parse(DeviceReportSchema, said))
    const around = { log, onRefused: async () => undefined }
    connection.on('device:report', handleEvent(around, report))
    for (const [event, hear] of Object.entries(hears) as [keyof DeviceHears, Hear][])
      connection.on(
        event,
        handleEvent(around, (said) => hear(this.whoSays(event, deviceId), said)),
      )
    limitEvents(connection, {
      turns: this.turns,
      whose: deviceId,
      mayStillSay: (cost) => this.maySay.take(deviceId, cost),
      onFlood: () => this.noteFlood(connection),
    })
    // In the room before the list is made: what is called in between comes as an event, not into a gap.
    await connection.join(roomOf(deviceId))
    const device = pairedDevices.get(deviceId)
    // Revoked while the door was being opened.
    if (device?.session?.tokenHash !== connection.data.tokenHash) return dismiss(connection)
    connection.emit('device:screen', this.screenOf(device))
    // A screen that has just connected need not wait for the next beat.
    if (this.lastPulse) connection.emit('pulse', { ...this.lastPulse, at: clock.now() })
    pairedDevices.seen(deviceId)
  }

  private whoSays(event: keyof DeviceHears, id: DeviceId): PairedDevice {
    const device = this.deps.pairedDevices.get(id)
    if (!device) throw new Refusal('notFound', { where: 'device' })
    if (!maySay(event, device.kind)) throw new Refusal('notAllowed')
    return device
  }

  private screenOf(device: PairedDevice): DeviceScreen {
    const screen = this.deps.screens[device.kind] as (device: PairedDevice) => DeviceScreen
    return screen(device)
  }

  /** A tablet that is not paired any more is told so and cut off; the one that is shows what it stands for now. */
  private follow(after: PairedDevice | undefined, before: PairedDevice | undefined): void {
    const id = (after ?? before)?.id
    for (const connection of this.connections.sockets.values()) {
      if (connection.data.deviceId === id && connection.data.tokenHash !== after?.session?.tokenHash)
        dismiss(connection)
    }
    if (after && before) this.connections.to(roomOf(after.id)).emit('device:screen', this.screenOf(after))
  }

  private noteFlood(connection: Connection): void {
    const { securityLog, log } = this.deps
    const { address } = connection.handshake
    securityLog
      .note({ what: 'tooManyEvents', result: 'refused', object: connection.data.deviceId, address })
      .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
  }
}

/** The device whose tablet asks; nothing when it was never paired, or was revoked. */
export function tabletOf(
  request: IncomingMessage,
  { pairedDevices, cookies }: Pick<DeviceConnectionsDeps, 'pairedDevices' | 'cookies'>,
): PairedDevice | undefined {
  const token = cookies.device.tokenOf(request)
  return token === undefined ? undefined : pairedDevices.ofToken(token)
}

function dismiss(connection: Connection): void {
  connection.emit('device:revoked')
  connection.disconnect(true)
}

const roomOf = (id: DeviceId): string => `device:${id}`
