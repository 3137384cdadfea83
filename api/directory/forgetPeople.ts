import type { Logger } from 'pino'
import { type Clock, hours } from '../../models/domain/clock.ts'
import { toForget, withoutNamesOf } from '../../models/domain/directory/forgetting.ts'
import type { DirectoryStore } from '../../models/store/directoryStore.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { KEPT_MS } from '../platform/audit/forgetOldEvents.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import type { DirectoryRevisions } from './directoryRevisions.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

const EVERY_MS = hours(24)
/** Not at once: a machine that woke up in a wrong year must not forget what it will want when its clock is set. */
const FIRST_AFTER_MS = hours(1)

interface ForgetPeopleDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly accounts: Accounts
  readonly store: DirectoryStore
}

/**
 * Who left two years ago is named nowhere any more, as long as the security log may ask for them, and their account
 * goes. What was changed of people is kept for two years too.
 */
export function forgetPeople({ clock, log, directory, revisions, accounts, store }: ForgetPeopleDeps): Repetition {
  const failed = 'people who left long ago could not be forgotten'
  return repeatEvery({ clock, log, everyMs: EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go: forget })

  function forget(): Promise<void> {
    // No change of the directory comes in between.
    return revisions.inTurn(async () => {
      const before = clock.now() - KEPT_MS
      const old = revisions.toForget(before)
      const people = toForget(directory.now, before)
      if (old.length === 0 && people.length === 0) return
      for (const { id } of people) await accounts.removeIfThere(id)
      const { version } = directory
      const made = withoutNamesOf(directory.now, people)
      // Another server has written a later one: tomorrow again.
      if (!(await store.writeDown(made, version))) return
      if (people.length > 0) directory.replace({ directory: made, version })
      for (const head of old) await revisions.readingInTurn(() => revisions.forgetPeopleIn(head))
    })
  }
}
