import type { Logger } from 'pino'
import type { DeviceId } from '../../models/domain/devices/device.ts'
import type { DeviceReport } from '../../models/wire/device.ts'
import { Listeners } from '../platform/listeners.ts'

/** The tablets' lines on other servers of this store. */
export interface TabletsElsewhere {
  of(id: DeviceId): readonly (DeviceReport | null)[]
  /** What this server has of one, from now on. */
  say(id: DeviceId, reports: readonly (DeviceReport | null)[]): void
  onChanged(listener: () => void): void
}

const NO_TABLETS_ELSEWHERE: TabletsElsewhere = { of: () => [], say: () => undefined, onChanged: () => undefined }

/** Which tablets are on, and whether they would be heard. Theirs alone: it makes no person reachable. */
export class DevicePresence {
  private readonly lines = new Map<DeviceId, Map<string, DeviceReport | undefined>>()
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
    return this.lines.has(id) || this.elsewhere.of(id).length > 0
  }

  /** At this server. */
  connected(): readonly DeviceId[] {
    return [...this.lines.keys()]
  }

  linesOf(id: DeviceId): number {
    return this.lines.get(id)?.size ?? 0
  }

  /** What the tablet says of itself; of several tabs the one that would be heard. */
  reportOf(id: DeviceId): DeviceReport | undefined {
    const reports = [...(this.lines.get(id)?.values() ?? []), ...this.elsewhere.of(id)]
    const armed = reports.find((report) => report?.sound === 'armed')
    return armed ?? reports.find((report) => report !== undefined && report !== null) ?? undefined
  }

  arrived(id: DeviceId, line: string): void {
    const lines = this.lines.get(id) ?? new Map<string, DeviceReport | undefined>()
    this.lines.set(id, lines.set(line, undefined))
    this.say(id)
    this.changed()
  }

  reports(id: DeviceId, line: string, report: DeviceReport): void {
    const lines = this.lines.get(id)
    if (!lines?.has(line)) return
    const before = lines.get(line)
    // The same once more is no news: every board and every list of the devices would be told.
    if (before?.sound === report.sound && before.staysAwake === report.staysAwake) return
    lines.set(line, report)
    this.say(id)
    this.changed()
  }

  left(id: DeviceId, line: string): void {
    const lines = this.lines.get(id)
    if (!lines?.delete(line)) return
    if (lines.size === 0) this.lines.delete(id)
    this.say(id)
    this.changed()
  }

  private say(id: DeviceId): void {
    this.elsewhere.say(
      id,
      [...(this.lines.get(id)?.values() ?? [])].map((report) => report ?? null),
    )
  }

  private changed(): void {
    this.listeners.tell()
  }
}
