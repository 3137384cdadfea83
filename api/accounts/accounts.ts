import { isAdministrator, mustKeepAdministrator, type Rights } from '../../models/domain/accounts/rights.ts'
import { DEFAULT_LANGUAGE, type Language, type PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isSameIdentity, type OutsideIdentity } from '../../models/domain/signOn/signOn.ts'
import type { Account, AccountStore } from '../../models/store/accountStore.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface People {
  hasLeft(personId: PersonId): boolean
  /** With what the store says of them, which another server may have changed. */
  catchUp(): Promise<void>
}

const NOBODY_LEAVES: People = { hasLeft: () => false, catchUp: async () => undefined }

/** Everybody who may sign in: every call asks for somebody's roles. */
export class Accounts extends Collection<Account> {
  /** Rights are changed one after the other, whosever they are. */
  private readonly turns = new KeyedQueue()

  /** An account goes with its person, and comes back with them when that was a mistake. */
  constructor(
    platform: Platform,
    private readonly store: AccountStore,
    private readonly people: People = NOBODY_LEAVES,
  ) {
    super(platform, { noun: 'account', store, read: () => store.all() })
  }

  byLogin(login: string): Account | undefined {
    const wanted = login.trim().toLowerCase()
    return this.all().find((account) => account.login === wanted)
  }

  /** Whom the office's provider of sign-ins means. */
  bySignOn(identity: OutsideIdentity): Account | undefined {
    return this.all().find(({ signOn }) => isSameIdentity(signOn, identity))
  }

  mayEnter({ personId, disabled }: Account): boolean {
    return !disabled && !this.people.hasLeft(personId)
  }

  /** Whoever has no account is called by those who know them; whoever's account was disabled is not. */
  mayBeCalled(personId: PersonId): boolean {
    const account = this.get(personId)
    return account ? this.mayEnter(account) : !this.people.hasLeft(personId)
  }

  /** Somebody as the rules see them; without an account, disabled, or no longer here: no roles. */
  actor(personId: PersonId): Actor {
    const account = this.get(personId)
    return { personId, roles: account && this.mayEnter(account) ? account.roles : [] }
  }

  /** Whether anybody could still administrate without these people. */
  hasAdministratorWithout(people: readonly PersonId[]): boolean {
    return this.all().some((account) => isAdministrator(this.rightsOf(account)) && !people.includes(account.personId))
  }

  /** Whether anybody could administrate if nobody came by the office's provider. */
  hasAdministratorByPassword(): boolean {
    return this.all().some((account) => isAdministrator(this.rightsOf(account)) && account.passwordHash !== undefined)
  }

  languageOf(personId: PersonId): Language {
    return this.get(personId)?.language ?? DEFAULT_LANGUAGE
  }

  hasAdministrator(): boolean {
    return this.all().some((account) => account.roles.includes('admin'))
  }

  /** The only one who can look after the accounts; undefined: there are several. */
  lastAdministrator(): PersonId | undefined {
    const [first, ...others] = this.all().filter((account) => isAdministrator(this.rightsOf(account)))
    return others.length === 0 ? first?.personId : undefined
  }

  /** What takes somebody's rights, or the person themself, is done one after the other. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return this.turns.run('rights', act)
  }

  /**
   * Changes what somebody may do, and refuses what would leave nobody who looks after the accounts. Two administrators
   * who disable each other at once stand in one line; where they ask two servers, the store is looked at once more.
   */
  changeRights(personId: PersonId, decide: (current: Account) => Account): Promise<Account> {
    return this.inTurn(async () => {
      let before: Account | undefined
      const after = await this.change(personId, (current) => {
        before = current
        const next = decide(current)
        this.mustKeepOne(this.all().map((each) => (each.personId === personId ? next : each)))
        return next
      })
      if (before && isAdministrator(before) && !isAdministrator(after)) await this.mustStillHaveOne(before)
      return after
    })
  }

  override async idle(): Promise<void> {
    await this.turns.idle()
    await super.idle()
  }

  /**
   * What another server has done meanwhile is looked at in the store: of an administrator whose rights were taken there,
   * or who was taken out of the directory, this one may not have heard.
   */
  async mustHaveAdministratorInStore(): Promise<void> {
    await this.people.catchUp()
    this.mustKeepOne(await this.store.all())
  }

  /** Nobody is left: what was taken is given back. */
  private async mustStillHaveOne({ personId, roles, disabled }: Account): Promise<void> {
    try {
      await this.mustHaveAdministratorInStore()
    } catch (refusal) {
      await this.change(personId, (current) => ({ ...current, roles, disabled }))
      throw refusal
    }
  }

  private mustKeepOne(accounts: readonly Account[]): void {
    mustKeepAdministrator(accounts.map((account) => this.rightsOf(account)))
  }

  /** Whoever has lost the only key they had can do nothing, until they are given another one. */
  private rightsOf(account: Account): Rights {
    const hasKey = account.passwordHash !== undefined || account.signOn !== undefined
    return { roles: account.roles, disabled: !this.mayEnter(account) || !hasKey }
  }
}
