import type { Language, PersonId } from '../../models/domain/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Account, AccountStore } from '../../models/store/accountStore.ts'

/** Everybody who may sign in, held in memory: every call asks for somebody's roles. */
export class Accounts {
  private readonly byPerson = new Map<PersonId, Account>()

  constructor(private readonly store: AccountStore) {}

  async load(): Promise<void> {
    for (const account of await this.store.all()) this.byPerson.set(account.personId, account)
  }

  async add(accounts: readonly Account[]): Promise<void> {
    await this.store.insert(accounts)
    for (const account of accounts) this.byPerson.set(account.personId, account)
  }

  /** Writes the next version of an account; false when somebody else has written it first. */
  async replace(next: Account): Promise<boolean> {
    const isWritten = await this.store.replace(next)
    if (isWritten) this.byPerson.set(next.personId, next)
    return isWritten
  }

  get(personId: PersonId): Account | undefined {
    return this.byPerson.get(personId)
  }

  byLogin(login: string): Account | undefined {
    const wanted = login.trim().toLowerCase()
    return [...this.byPerson.values()].find((account) => account.login === wanted)
  }

  all(): readonly Account[] {
    return [...this.byPerson.values()]
  }

  /** Somebody as the rules see them; without an account, or disabled: no roles. */
  actor(personId: PersonId): Actor {
    const account = this.byPerson.get(personId)
    return { personId, roles: account && !account.disabled ? account.roles : [] }
  }

  languageOf(personId: PersonId): Language {
    return this.byPerson.get(personId)?.language ?? 'pl'
  }

  hasAdministrator(): boolean {
    return this.all().some((account) => account.roles.includes('admin'))
  }
}
