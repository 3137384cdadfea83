import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Doors } from '../../models/domain/signOn/doors.ts'
import type { DirectoryRevisions } from '../directory/directoryRevisions.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OfficeSignOn } from '../signOn/officeSignOn.ts'

interface Around {
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly signOnSettings: OfficeSignOn
}

/** What the accounts ask of the directory, and of the ways in. */
export const aroundAccounts = ({ directory, revisions, signOnSettings }: Around) => ({
  hasLeft: (personId: PersonId): boolean => directory.hasLeft(personId),
  get doors(): Doors {
    return signOnSettings.doors
  },
  async catchUp(): Promise<void> {
    await revisions.catchUp()
    await signOnSettings.catchUp()
  },
})
