import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { clientsInside } from '../../models/domain/evacuation/evacuation.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isReachable } from '../../models/domain/request/responders.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { EvacuationView } from '../../models/wire/evacuation.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { Presence } from '../presence/presence.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { HelpWantedList } from './helpWanted.ts'

interface EvacuationListDeps {
  readonly clock: Clock
  readonly open: OpenRequests
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly helpWanted: HelpWantedList
  readonly securityLog: SecurityLog
}

const READERS = ['clerk', 'supervisor', 'admin'] as const

/** Who is in the building now and needs help to leave it. Who has read it is noted once a day. */
export class EvacuationList {
  private readonly readers = new Set<string>()

  constructor(private readonly deps: EvacuationListDeps) {}

  async read(actor: Actor): Promise<EvacuationView> {
    if (!READERS.some((role) => actor.roles.includes(role))) throw new Refusal('notAllowed')
    await this.note(actor)
    const { clock, open, directory } = this.deps
    const at = clock.now()
    const clients = clientsInside(open.all(), this.today()).map(({ placeId, withIds, comingIds, ...client }) => ({
      ...client,
      place: directory.place(placeId),
      with: withIds.map((id) => directory.person(id)),
      coming: comingIds.map((id) => directory.person(id)),
    }))
    return { at, clients, colleagues: this.colleagues() }
  }

  private colleagues(): EvacuationView['colleagues'] {
    const { directory, helpWanted, presence } = this.deps
    return helpWanted
      .all()
      .filter(({ personId }) => directory.now.employees.has(personId))
      .map(({ personId, needs }) => ({
        person: directory.person(personId),
        needs,
        // Without a device they may well be there; whoever is out, or away by plan, has said so.
        isAway: !isReachable(presence.reachOf(personId)) && presence.reachOf(personId) !== 'unreachable',
      }))
  }

  private async note({ personId }: Actor): Promise<void> {
    const once = `${this.today()} ${personId}`
    if (this.readers.has(once)) return
    for (const each of this.readers) if (!each.startsWith(this.today())) this.readers.delete(each)
    this.readers.add(once)
    await this.deps.securityLog.note({ what: 'evacuation', result: 'done', personId })
  }

  private today(): string {
    const { clock, directory } = this.deps
    return localTime(clock.now(), directory.now.office.timeZone).day
  }
}
