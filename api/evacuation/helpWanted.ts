import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { HelpWanted } from '../../models/domain/evacuation/evacuation.ts'
import type { HelpWantedStore } from '../../models/store/helpWantedStore.ts'
import type { HelpWantedBody } from '../../models/wire/evacuation.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface HelpWantedDeps extends Platform {
  readonly store: HelpWantedStore
  readonly directory: OfficeDirectory
}

/** Employees who want to be found in an evacuation: each puts themself on the list, and takes themself off it. */
export class HelpWantedList extends Collection<HelpWanted> {
  private readonly underWay = new UnderWay()

  constructor(private readonly deps: HelpWantedDeps) {
    super(deps, {
      noun: 'help in an evacuation',
      store: deps.store,
      read: () => deps.store.all(),
      shift: (wanted, deltaMs) => ({ ...wanted, since: wanted.since + deltaMs }),
    })
    const { log, directory } = deps
    const failed = 'who has left could not be taken off the evacuation list'
    directory.onReplaced(guarded(log, failed, () => this.underWay.add(this.forgetTheGone())))
  }

  /** What somebody has left behind while the server was down goes too. */
  begin(): Promise<void> {
    return this.forgetTheGone()
  }

  override idle(): Promise<void> {
    return Promise.all([super.idle(), this.underWay.idle()]).then(() => undefined)
  }

  ask(personId: PersonId, { needs }: HelpWantedBody): Promise<HelpWanted> {
    return this.put(personId, (current) => ({ personId, since: this.deps.clock.now(), ...current, needs }))
  }

  /** Said twice it is said once. */
  async takeBack(personId: PersonId): Promise<void> {
    if (this.get(personId)) await this.remove(personId)
  }

  private async forgetTheGone(): Promise<void> {
    const { employees } = this.deps.directory.now
    for (const { personId } of this.all()) if (!employees.has(personId)) await this.takeBack(personId)
  }
}
