import type { Logger } from 'pino'
import type { DeviceId } from '../../models/domain/devices/device.ts'
import type { DeviceReport } from '../../models/wire/device.ts'
import { Listeners } from '../platform/listeners.ts'

/** The tablets' connections on other servers of this store. */
export interface TabletsElsewhere {
  of(id: DeviceId): readonly (DeviceReport | null)[]
  /** What this server has of one, from now on. */
  say(id: DeviceId, reports: readonly (DeviceReport | null)[]): void
  onChanged(listener: () => void): void
}

const NO_TABLETS_ELSEWHERE: TabletsElsewhere = { of: () => [], say: () => undefined, onChanged: () => undefined }

/** Which tablets are on, and whether they would be heard. Theirs alone: it makes no person reachable. */
export class DevicePresence {
  private readonly connections = new Map<DeviceId, Map<string, DeviceReport | undefined>>()
  private readonly listeners: Listeners

  constructor(
    log: Logger,
    private readonly elsewhere: TabletsElsewhere = NO_TABLETS_ELSEWHERE,
  ) {
    this.listeners = new Listeners(log, 'that a tablet came or went could not be told everywhere')
    elsewhere.onChanged(() => this.changed())
  }

  /** Called whenever a tablet has come, gone, or can do something else than before. */
  onChanged(listener: () => void): void {
    this.listeners.add(listener)
  }

  isConnected(id: DeviceId): boolean {
    return this.connections.has(id) || this.elsewhere.of(id).length > 0
  }

  /** At this server. */
  connected(): readonly DeviceId[] {
    return [...this.connections.keys()]
  }

  connectionsOf(id: DeviceId): number {
    return this.connections.get(id)?.size ?? 0
  }

  /** What the tablet says of itself; of several tabs the one that would be heard. */
  reportOf(id: DeviceId): DeviceReport | undefined {
    const reports = [...(this.connections.get(id)?.values() ?? []), ...this.elsewhere.of(id)]
    const armed = reports.find((report) => report?.sound === 'armed')
    return armed ?? reports.find((report) => report !== undefined && report !== null) ?? undefined
  }

  arrived(id: DeviceId, connection: string): void {
    const connections = this.connections.get(id) ?? new Map<string, DeviceReport | undefined>()
    this.connections.set(id, connections.set(connection, undefined))
    this.say(id)
    this.changed()
  }

  reports(id: DeviceId, connection: string, report: DeviceReport): void {
    const connections = this.connections.get(id)
    if (!connections?.has(connection)) return
    const before = connections.get(connection)
    // The same once more is no news: every board and every list of the devices would be told.
    if (before?.sound === report.sound && before.staysAwake === report.staysAwake) return
    connections.set(connection, report)
    this.say(id)
    this.changed()
  }

  left(id: DeviceId, connection: string): void {
    const connections = this.connections.get(id)
    if (!connections?.delete(connection)) return
    if (connections.size === 0) this.connections.delete(id)
    this.say(id)
    this.changed()
  }

  private say(id: DeviceId): void {
    this.elsewhere.say(
      id,
      [...(this.connections.get(id)?.values() ?? [])].map((report) => report ?? null),
    )
  }

  private changed(): void {
    this.listeners.tell()
  }
}
