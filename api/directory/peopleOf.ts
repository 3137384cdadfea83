import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { DirectoryRevisions } from './directoryRevisions.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

/** What the accounts ask of the directory. */
export const peopleOf = (directory: OfficeDirectory, revisions: DirectoryRevisions) => ({
  hasLeft: (personId: PersonId): boolean => directory.hasLeft(personId),
  catchUp: (): Promise<void> => revisions.catchUp(),
})
