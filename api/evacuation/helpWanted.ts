import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { HelpWanted } from '../../models/domain/evacuation/evacuation.ts'
import type { HelpWantedStore } from '../../models/store/helpWantedStore.ts'
import type { HelpWantedBody } from '../../models/wire/evacuation.ts'
import { OfEmployees } from '../directory/ofEmployees.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface HelpWantedDeps extends Platform {
  readonly store: HelpWantedStore
  readonly directory: OfficeDirectory
}

/** Employees who want to be found in an evacuation: each puts themself on the list, and takes themself off it. */
export class HelpWantedList extends OfEmployees<HelpWanted> {
  constructor(private readonly deps: HelpWantedDeps) {
    super(deps, 'help in an evacuation')
  }

  ask(personId: PersonId, { needs }: HelpWantedBody): Promise<HelpWanted> {
    return this.put(personId, (current) => ({ personId, since: this.deps.clock.now(), ...current, needs }))
  }
}
