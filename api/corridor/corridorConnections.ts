import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Namespace, Server, Socket } from 'socket.io'
import type { CorridorDevice, DeviceId } from '../../models/domain/channels/corridor.ts'
import type { Clock } from '../../models/domain/clock.ts'
import {
  CorridorReportSchema,
  type CorridorRequest,
  type CorridorScreen,
  type CorridorToServer,
  type ServerToCorridor,
} from '../../models/wire/corridor.ts'
import { CORRIDOR_NAMESPACE } from '../../models/wire/corridorNamespace.ts'
import type { Pulse } from '../../models/wire/events.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Cookies } from '../platform/web/cookies.ts'
import { EVENTS_AT_A_TIME, EVENTS_OF_ONE, limitEvents } from '../platform/web/limitEvents.ts'
import { parse } from '../platform/web/parse.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { handleEvent } from '../platform/web/sockets.ts'
import { Turns } from '../platform/web/turns.ts'
import type { CorridorDevices } from './corridorDevices.ts'

interface LineData {
  deviceId: DeviceId
  tokenHash: string
}

type Lines = Namespace<CorridorToServer, ServerToCorridor, Record<string, never>, LineData>
type Line = Socket<CorridorToServer, ServerToCorridor, Record<string, never>, LineData>

/** A tablet shows one page; another tab or two of it do no harm, and a reload overlaps with the line before. */
const MOST_LINES = 4

interface CorridorConnectionsDeps {
  readonly io: Server
  readonly clock: Clock
  readonly log: Logger
  readonly corridors: CorridorDevices
  readonly securityLog: SecurityLog
  readonly cookies: Cookies
  screenOf(device: CorridorDevice): CorridorScreen
}

/**
 * The tablets' lines, beside the people's: in a namespace of their own, so that no board, no count and nobody's
 * presence ever sees them, and none of them can ask for anything that is somebody's. They came through the same check
 * of their origin. Each is in its own device's room and in no other.
 */
export class CorridorConnections {
  private readonly lines: Lines
  private readonly maySay: RateLimiter
  private readonly turns = new Turns(EVENTS_AT_A_TIME)
  private lastPulse: Pulse | undefined

  constructor(private readonly deps: CorridorConnectionsDeps) {
    // Socket.IO takes every namespace for one of the people's.
    this.lines = deps.io.of(CORRIDOR_NAMESPACE) as unknown as Lines
    this.maySay = new RateLimiter(deps, 'events of a tablet', EVENTS_OF_ONE)
    this.lines.use((line, next) => next(this.admit(line)))
    this.lines.on('connection', (line) => {
      this.welcome(line).catch((error: unknown) => deps.log.error({ err: error }, 'a tablet could not be welcomed'))
    })
    deps.corridors.onChanged(({ after, before }) => this.follow(after, before))
  }

  tell(id: DeviceId, request: CorridorRequest): void {
    this.lines.to(roomOf(id)).emit('corridor:changed', request)
  }

  /** Every few seconds: the path lives, and so do the tablets. */
  beat(pulse: Pulse): void {
    this.lastPulse = pulse
    this.lines.emit('pulse', pulse)
    for (const id of this.deps.corridors.presence.connected()) this.deps.corridors.seen(id)
  }

  private admit(line: Line): Error | undefined {
    const { corridors } = this.deps
    const device = tabletOf(line.request, this.deps)
    if (!device?.session) return new Error('notPaired')
    if (corridors.presence.linesOf(device.id) >= MOST_LINES) return new Error('tooManyLines')
    line.data = { deviceId: device.id, tokenHash: device.session.tokenHash }
    return undefined
  }

  private async welcome(line: Line): Promise<void> {
    const { clock, log, corridors, screenOf } = this.deps
    const { presence } = corridors
    const { deviceId } = line.data
    presence.arrived(deviceId, line.id)
    line.on('disconnect', () => presence.left(deviceId, line.id))
    const report = (said: unknown): void => presence.reports(deviceId, line.id, parse(CorridorReportSchema, said))
    line.on('device:report', handleEvent({ log, onRefused: async () => undefined }, report))
    limitEvents(line, {
      turns: this.turns,
      whose: deviceId,
      mayStillSay: (cost) => this.maySay.take(deviceId, cost),
      onFlood: () => this.noteFlood(line),
    })
    // In the room before the list is made: what is called in between comes as an event, not into a gap.
    await line.join(roomOf(deviceId))
    const device = corridors.get(deviceId)
    // Revoked while the door was being opened.
    if (device?.session?.tokenHash !== line.data.tokenHash) return dismiss(line)
    line.emit('corridor:all', screenOf(device))
    // A screen that has just connected need not wait for the next beat.
    if (this.lastPulse) line.emit('pulse', { ...this.lastPulse, at: clock.now() })
    corridors.seen(deviceId)
  }

  /** Whose tablet it is no longer hears so and is cut off; the one it is sees the new name and rings for others. */
  private follow(after: CorridorDevice | undefined, before: CorridorDevice | undefined): void {
    const id = (after ?? before)?.id
    for (const line of this.lines.sockets.values()) {
      if (line.data.deviceId === id && line.data.tokenHash !== after?.session?.tokenHash) dismiss(line)
    }
    if (after && before) this.lines.to(roomOf(after.id)).emit('corridor:all', this.deps.screenOf(after))
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
  { corridors, cookies }: Pick<CorridorConnectionsDeps, 'corridors' | 'cookies'>,
): CorridorDevice | undefined {
  const token = cookies.corridor.tokenOf(request)
  return token === undefined ? undefined : corridors.ofToken(token)
}

function dismiss(line: Line): void {
  line.emit('device:revoked')
  line.disconnect(true)
}

const roomOf = (id: DeviceId): string => `corridor:${id}`
