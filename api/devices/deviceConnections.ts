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

interface LineData {
  deviceId: DeviceId
  tokenHash: string
}

type Lines = Namespace<DeviceToServer, ServerToDevice, Record<string, never>, LineData>
type Line = Socket<DeviceToServer, ServerToDevice, Record<string, never>, LineData>

/** A tablet shows one page; another tab or two of it do no harm, and a reload overlaps with the line before. */
const MOST_LINES = 4

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
 * The tablets' lines, beside the people's: in a namespace of their own, so that no board, no count and nobody's
 * presence ever sees them, and none of them can ask for anything that is somebody's. They came through the same check
 * of their origin. Each is in its own device's room and in no other.
 */
export class DeviceConnections {
  private readonly lines: Lines
  private readonly maySay: RateLimiter
  private readonly turns = new Turns(EVENTS_AT_A_TIME)
  private lastPulse: Pulse | undefined

  constructor(private readonly deps: DeviceConnectionsDeps) {
    // Socket.IO takes every namespace for one of the people's.
    this.lines = deps.io.of(DEVICE_NAMESPACE) as unknown as Lines
    this.maySay = new RateLimiter(deps, 'events of a tablet', EVENTS_OF_ONE)
    this.lines.use((line, next) => next(this.admit(line)))
    this.lines.on('connection', (line) => {
      this.welcome(line).catch((error: unknown) => deps.log.error({ err: error }, 'a tablet could not be welcomed'))
    })
    deps.pairedDevices.onChanged(({ after, before }) => this.follow(after, before))
  }

  /** A fact for one device. */
  tell<E extends keyof ServerToDevice>(id: DeviceId, event: E, ...said: Parameters<ServerToDevice[E]>): void {
    const kind = this.deps.pairedDevices.get(id)?.kind
    if (kind !== undefined && mayHear(event, kind)) this.lines.to(roomOf(id)).emit(event, ...said)
  }

  /** Every few seconds: the path lives, and so do the tablets. */
  beat(pulse: Pulse): void {
    this.lastPulse = pulse
    this.lines.emit('pulse', pulse)
    for (const id of this.deps.pairedDevices.presence.connected()) this.deps.pairedDevices.seen(id)
  }

  private admit(line: Line): Error | undefined {
    const { pairedDevices } = this.deps
    const device = tabletOf(line.request, this.deps)
    if (!device?.session) return new Error('notPaired')
    if (pairedDevices.presence.linesOf(device.id) >= MOST_LINES) return new Error('tooManyLines')
    line.data = { deviceId: device.id, tokenHash: device.session.tokenHash }
    return undefined
  }

  private async welcome(line: Line): Promise<void> {
    const { clock, log, pairedDevices, hears } = this.deps
    const { presence } = pairedDevices
    const { deviceId } = line.data
    presence.arrived(deviceId, line.id)
    line.on('disconnect', () => presence.left(deviceId, line.id))
    const report = (said: unknown): void => presence.reports(deviceId, line.id, parse(DeviceReportSchema, said))
    const around = { log, onRefused: async () => undefined }
    line.on('device:report', handleEvent(around, report))
    for (const [event, hear] of Object.entries(hears) as [keyof DeviceHears, Hear][])
      line.on(
        event,
        handleEvent(around, (said) => hear(this.whoSays(event, deviceId), said)),
      )
    limitEvents(line, {
      turns: this.turns,
      whose: deviceId,
      mayStillSay: (cost) => this.maySay.take(deviceId, cost),
      onFlood: () => this.noteFlood(line),
    })
    // In the room before the list is made: what is called in between comes as an event, not into a gap.
    await line.join(roomOf(deviceId))
    const device = pairedDevices.get(deviceId)
    // Revoked while the door was being opened.
    if (device?.session?.tokenHash !== line.data.tokenHash) return dismiss(line)
    line.emit('device:screen', this.screenOf(device))
    // A screen that has just connected need not wait for the next beat.
    if (this.lastPulse) line.emit('pulse', { ...this.lastPulse, at: clock.now() })
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

  /** Whose tablet it is no longer hears so and is cut off; the one it is shows what it stands for now. */
  private follow(after: PairedDevice | undefined, before: PairedDevice | undefined): void {
    const id = (after ?? before)?.id
    for (const line of this.lines.sockets.values()) {
      if (line.data.deviceId === id && line.data.tokenHash !== after?.session?.tokenHash) dismiss(line)
    }
    if (after && before) this.lines.to(roomOf(after.id)).emit('device:screen', this.screenOf(after))
  }

  private noteFlood(line: Line): void {
    const { securityLog, log } = this.deps
    const { address } = line.handshake
    securityLog
      .note({ what: 'tooManyEvents', result: 'refused', object: line.data.deviceId, address })
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

function dismiss(line: Line): void {
  line.emit('device:revoked')
  line.disconnect(true)
}

const roomOf = (id: DeviceId): string => `device:${id}`
