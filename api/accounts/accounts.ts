import { DEFAULT_LANGUAGE, type Language, type PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Account, AccountStore } from '../../models/store/accountStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** Everybody who may sign in: every call asks for somebody's roles. */
export class Accounts extends Collection<Account> {
  /** `hasLeft`: an account goes with its person, and comes back with them when that was a mistake. */
  constructor(
    platform: Platform,
    store: AccountStore,
    private readonly hasLeft: (personId: PersonId) => boolean = () => false,
  ) {
    super(platform, { noun: 'account', store, read: () => store.all() })
  }

  byLogin(login: string): Account | undefined {
    const wanted = login.trim().toLowerCase()
    return this.all().find((account) => account.login === wanted)
  }

  mayEnter({ personId, disabled }: Account): boolean {
    return !disabled && !this.hasLeft(personId)
  }

  /** Somebody as the rules see them; without an account, disabled, or no longer here: no roles. */
  actor(personId: PersonId): Actor {
    const account = this.get(personId)
    return { personId, roles: account && this.mayEnter(account) ? account.roles : [] }
  }

  /** Whether anybody could still administrate without these people. */
  hasAdministratorWithout(people: readonly PersonId[]): boolean {
    return this.all().some(
      (account) => account.roles.includes('admin') && this.mayEnter(account) && !people.includes(account.personId),
    )
  }

  languageOf(personId: PersonId): Language {
    return this.get(personId)?.language ?? DEFAULT_LANGUAGE
  }

  hasAdministrator(): boolean {
    return this.all().some((account) => account.roles.includes('admin'))
  }
}
