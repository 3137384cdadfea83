import { DEFAULT_LANGUAGE, type Language, type PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Account, AccountStore } from '../../models/store/accountStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** Everybody who may sign in: every call asks for somebody's roles. */
export class Accounts extends Collection<Account> {
  constructor(platform: Platform, store: AccountStore) {
    super(platform, { noun: 'account', store, read: () => store.all() })
  }

  byLogin(login: string): Account | undefined {
    const wanted = login.trim().toLowerCase()
    return this.all().find((account) => account.login === wanted)
  }

  /** Somebody as the rules see them; without an account, or disabled: no roles. */
  actor(personId: PersonId): Actor {
    const account = this.get(personId)
    return { personId, roles: account && !account.disabled ? account.roles : [] }
  }

  languageOf(personId: PersonId): Language {
    return this.get(personId)?.language ?? DEFAULT_LANGUAGE
  }

  hasAdministrator(): boolean {
    return this.all().some((account) => account.roles.includes('admin'))
  }
}
