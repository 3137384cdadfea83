import type { Clock } from '../../models/domain/clock.ts'
import { ASKED_DAYS } from '../../models/domain/quality/cause.ts'
import { type EndedCall, endedCallOf } from '../../models/domain/quality/nonconformity.ts'
import type { Request, RequestId } from '../../models/domain/request/request.ts'
import { dayAfter, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'

interface EndedCallsDeps {
  readonly clock: Clock
  readonly requests: RequestStore
  readonly directory: OfficeDirectory
  readonly repository: RequestRepository
}

/**
 * The requests of the last two weeks that have ended, with what is needed to ask why. Each day is read once, when
 * somebody first asks, and kept up with what happens; in memory alone, since the requests themselves say it.
 */
export class EndedCalls {
  private readonly days = new Map<string, Map<RequestId, EndedCall>>()
  private reading: Promise<void> = Promise.resolve()
  private notedWhileReading: { readonly day: string; readonly noted: Set<RequestId> } | undefined

  constructor(private readonly deps: EndedCallsDeps) {
    deps.repository.onSaved((request) => this.note(request))
  }

  /** Of today and the days before it, so many in all; the latest day first. */
  async recent(days: number): Promise<readonly EndedCall[]> {
    const { clock, directory } = this.deps
    const today = localTime(clock.now(), directory.now.office.timeZone).day
    const wanted = Array.from({ length: days }, (_, ago) => dayAfter(today, -ago))
    // In line: two questions at once must not read the same day twice.
    const read = this.reading.then(() => this.read(wanted))
    this.reading = read.catch(() => undefined)
    await read
    return wanted.flatMap((day) => [...(this.days.get(day)?.values() ?? [])])
  }

  async find(id: RequestId): Promise<EndedCall | undefined> {
    return (await this.recent(ASKED_DAYS)).find((call) => call.id === id)
  }

  private async read(wanted: readonly string[]): Promise<void> {
    const [today = ''] = wanted
    for (const day of this.days.keys()) if (day <= dayAfter(today, -ASKED_DAYS)) this.days.delete(day)
    for (const day of wanted) if (!this.days.has(day)) await this.readDay(day)
  }

  private async readDay(day: string): Promise<void> {
    const calls = new Map<RequestId, EndedCall>()
    // Open from now on: what happens while it is being read is newer than what is read.
    this.days.set(day, calls)
    const noted = new Set<RequestId>()
    this.notedWhileReading = { day, noted }
    try {
      for await (const request of this.deps.requests.ofDay(day)) {
        const call = noted.has(request.id) ? undefined : endedCallOf(request)
        if (call) calls.set(call.id, call)
      }
    } catch (error) {
      this.days.delete(day)
      throw error
    } finally {
      this.notedWhileReading = undefined
    }
  }

  private note(request: Request): void {
    const calls = this.days.get(request.day)
    if (!calls) return
    if (this.notedWhileReading?.day === request.day) this.notedWhileReading.noted.add(request.id)
    const call = endedCallOf(request)
    if (call) calls.set(call.id, call)
    else calls.delete(request.id)
  }
}
