import {
  isAdministrator,
  mustKeepAdministrator,
  type NeededAs,
  type Rights,
} from '../../models/domain/accounts/lastAdministrator.ts'
import { DEFAULT_LANGUAGE, type Language, type PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { opensByPassword, PASSWORDS_ALONE, type SignInMethods } from '../../models/domain/signOn/signInMethods.ts'
import { isSameIdentity, type OutsideIdentity } from '../../models/domain/signOn/signOn.ts'
import type { Account, AccountStore } from '../../models/store/accountStore.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface Surroundings {
  hasLeft(personId: PersonId): boolean
  readonly signInMethods: SignInMethods
  /** With what the store says of both, which another server may have changed. */
  catchUp(): Promise<void>
}

const NOBODY_LEAVES: Surroundings = {
  hasLeft: () => false,
  signInMethods: PASSWORDS_ALONE,
  catchUp: async () => undefined,
}

/** Everybody who may sign in: every call asks for somebody's roles. */
export class Accounts extends Collection<Account> {
  /** Rights are changed one after the other, whosever they are. */
  private readonly turns = new KeyedQueue()

  /** An account goes with its person, and comes back with them when that was a mistake. */
  constructor(
    platform: Platform,
    private readonly store: AccountStore,
    private readonly around: Surroundings = NOBODY_LEAVES,
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
    return !disabled && !this.around.hasLeft(personId)
  }

  /** Whoever has no account is called by those who know them; whoever's account was disabled is not. */
  mayBeCalled(personId: PersonId): boolean {
    const account = this.get(personId)
    return account ? this.mayEnter(account) : !this.around.hasLeft(personId)
  }

  /** Somebody as the rules see them; without an account, disabled, or no longer here: no roles. */
  actor(personId: PersonId): Actor {
    const account = this.get(personId)
    return { personId, roles: account && this.mayEnter(account) ? account.roles : [] }
  }

  /** By what people come in now. */
  get signInMethods(): SignInMethods {
    return this.around.signInMethods
  }

  /** Whether this account's password lets its person in, if it is typed. */
  opensByPassword(account: Account): boolean {
    return opensByPassword(this.signInMethods, account)
  }

  /** As whom the office could not do without one of these people; undefined: it could. */
  neededAs(people: readonly PersonId[]): NeededAs | undefined {
    return this.hasAdministrators(this.all().filter(({ personId }) => !people.includes(personId)))
      ? undefined
      : this.need
  }

  /** Whether anybody could administrate, whatever happens at the provider, if people came in by these methods. */
  hasAdministratorBy(signInMethods = this.signInMethods): boolean {
    return this.hasAdministrators(this.all(), signInMethods)
  }

  languageOf(personId: PersonId): Language {
    return this.get(personId)?.language ?? DEFAULT_LANGUAGE
  }

  hasAdministrator(): boolean {
    return this.all().some((account) => account.roles.includes('admin'))
  }

  /** The only one who can look after the accounts; undefined: there are several. */
  lastAdministrator(): PersonId | undefined {
    const [first, ...others] = this.all().filter((account) => this.isCountedOn(account))
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
    return this.inTurn(() => this.changeRightsNow(personId, decide))
  }

  /** The same for whoever has the turn already. */
  async changeRightsNow(personId: PersonId, decide: (current: Account) => Account): Promise<Account> {
    let before: Account | undefined
    const after = await this.change(personId, (current) => {
      before = current
      const next = decide(current)
      this.mustKeepOne(this.all().map((each) => (each.personId === personId ? next : each)))
      return next
    })
    if (before && this.isCountedOn(before) && !this.isCountedOn(after)) await this.mustStillHaveOne(before)
    return after
  }

  override async idle(): Promise<void> {
    await this.turns.idle()
    await super.idle()
  }

  /**
   * Looks in the store for what another server has done meanwhile. There an administrator may have lost their rights,
   * their place in the directory or their way to sign in, and this server has not heard of it yet.
   */
  async mustHaveAdministratorInStore(): Promise<void> {
    await this.around.catchUp()
    this.mustKeepOne(await this.store.all())
  }

  /** Nobody is left: what was taken is given back. */
  private async mustStillHaveOne({ personId, roles, disabled, passwordHash, signOn }: Account): Promise<void> {
    try {
      await this.mustHaveAdministratorInStore()
    } catch (refusal) {
      const keys = { ...(passwordHash === undefined ? {} : { passwordHash }), ...(signOn ? { signOn } : {}) }
      await this.change(personId, (current) => ({ ...withoutKeys(current), ...keys, roles, disabled }))
      throw refusal
    }
  }

  private mustKeepOne(accounts: readonly Account[]): void {
    mustKeepAdministrator(
      accounts.map((account) => this.rightsOf(account)),
      this.need,
    )
  }

  private get need(): NeededAs {
    return this.signInMethods.breakGlassId === undefined ? 'lastAdministrator' : 'breakGlass'
  }

  private hasAdministrators(accounts: readonly Account[], signInMethods?: SignInMethods): boolean {
    return accounts.some((account) => this.isCountedOn(account, signInMethods))
  }

  private isCountedOn(account: Account, signInMethods?: SignInMethods): boolean {
    return isAdministrator(this.rightsOf(account, signInMethods))
  }

  /** On whoever comes by the provider alone the office cannot count: some day nobody does. */
  private rightsOf(account: Account, signInMethods = this.signInMethods): Rights {
    return { roles: account.roles, disabled: !this.mayEnter(account) || !opensByPassword(signInMethods, account) }
  }
}

const withoutKeys = ({ passwordHash: _hash, signOn: _link, ...account }: Account): Account => account
