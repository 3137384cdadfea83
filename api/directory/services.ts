import type { StoredDirectory } from '../../models/store/directoryStore.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { Expectations } from '../policies/expectations.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { ClosedDays } from '../schedule/closedDays.ts'
import { currentSearch } from '../search/currentSearch.ts'
import { ChangePace } from './changePace.ts'
import { DirectoryRevisions } from './directoryRevisions.ts'
import type { Editing } from './editDirectory.ts'
import { followLastDays } from './followLastDays.ts'
import { forgetPeople } from './forgetPeople.ts'
import { OfficeDirectory } from './officeDirectory.ts'

interface DirectoryServicesDeps extends Foundation {
  readonly stored: StoredDirectory
  readonly closedDays: ClosedDays
}

export function directoryServices({ store, parts, log, stored, closedDays }: DirectoryServicesDeps) {
  const directory = new OfficeDirectory(stored, log, (each) => closedDays.of(each))
  closedDays.onChanged(() => directory.closedDaysChanged())
  return {
    directory,
    revisions: parts.add(new DirectoryRevisions({ directory, store: store.directory })),
    search: currentSearch(directory),
  }
}

interface EditingServicesDeps extends Foundation, Omit<Editing, keyof Foundation | 'pace' | 'expectationsBrokenBy'> {
  readonly accounts: Accounts
  readonly open: OpenRequests
  readonly expectations: Expectations
}

/** Changing the directory, which looks at everything that a change may break. */
export function editingServices({ expectations, store, parts, ...deps }: EditingServicesDeps) {
  const { clock, log, directory, revisions, accounts, open, securityLog, newId } = deps
  const editing: Editing = {
    clock,
    log,
    directory,
    revisions,
    pace: new ChangePace({ clock, log }),
    accounts,
    open,
    securityLog,
    newId,
    expectationsBrokenBy: (...change) => expectations.brokenBy(...change),
  }
  parts.add(followLastDays({ ...editing, clock }))
  parts.add(forgetPeople({ ...editing, store: store.directory }))
  return { editing }
}
