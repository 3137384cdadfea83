import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SignInMethods } from '../../models/domain/signOn/signInMethods.ts'
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
  get signInMethods(): SignInMethods {
    return signOnSettings.signInMethods
  },
  async catchUp(): Promise<void> {
    await revisions.catchUp()
    await signOnSettings.catchUp()
  },
})
