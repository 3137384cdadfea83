import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { type CountedNotes, withOneMore } from '../../models/domain/survey/clientNoteCounts.ts'
import { type Quarter, quarterOf } from '../../models/domain/survey/survey.ts'
import type { ClientNote } from '../../models/domain/visit/clientNotes.ts'
import type { ClientNoteStore, DayOfNotes } from '../../models/store/clientNoteStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface ClientNoteCountsDeps extends Platform {
  readonly store: ClientNoteStore
  readonly directory: OfficeDirectory
}

/** What clients have said by a button, counted by day and place, and by nothing that leads to one of them. */
export class ClientNoteCounts extends Collection<DayOfNotes> {
  constructor(private readonly deps: ClientNoteCountsDeps) {
    super(deps, { noun: 'clientNotes', store: deps.store, read: () => deps.store.all() })
  }

  async count(placeId: string, note: ClientNote): Promise<void> {
    const { clock, directory } = this.deps
    const day = localTime(clock.now(), directory.now.office.timeZone).day
    const id = `${day} ${placeId}`
    await this.put(id, (before) => ({ ...before, id, day, placeId, counts: withOneMore(before?.counts, note) }))
  }

  countedIn(quarter: Quarter): readonly CountedNotes[] {
    return this.all().filter(({ day }) => quarterOf(day) === quarter)
  }

  quarters(): readonly Quarter[] {
    return this.all().map(({ day }) => quarterOf(day))
  }
}
