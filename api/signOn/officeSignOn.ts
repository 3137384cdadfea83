import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isSameEntrance, type SignOnTest } from '../../models/domain/signOn/signOnTest.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { SignOnBody } from '../../models/wire/signOn.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { Editions, type EditionsDeps } from '../platform/editions.ts'

interface OfficeSignOnDeps extends EditionsDeps<SignOn> {
  readonly accounts: Pick<Accounts, 'hasAdministratorByPassword'>
}

/** Which provider of sign-ins the office has, and whether people may come by it. */
export class OfficeSignOn {
  private readonly editions: Editions<SignOn>

  constructor(private readonly deps: OfficeSignOnDeps) {
    this.editions = new Editions(deps, { noun: 'signOn', what: 'changeSignOn' })
  }

  load(): Promise<void> {
    return this.editions.load()
  }

  onChanged(listener: () => unknown): void {
    this.editions.onChanged(listener)
  }

  get now(): SignOn | undefined {
    return this.editions.now
  }

  get isOn(): boolean {
    return this.editions.now?.isOn === true
  }

  /** A secret that was told to one provider goes to no other, whoever changes the address: there a new one is asked for. */
  async change(actor: Actor, { edition, secret, roleSource, ...settings }: SignOnBody): Promise<void> {
    await this.editions.change(actor, edition, (current) => {
      const isSame = current?.issuer === settings.issuer && current.clientId === settings.clientId
      // Nobody would come in any more who could put it right.
      if (current?.isOn && !(isSame && settings.isOn) && !this.deps.accounts.hasAdministratorByPassword())
        throw new Refusal('lastAdministrator')
      const kept = secret ?? (isSame ? current.secret : undefined)
      if (kept === undefined)
        throw new Refusal('badInput', { problems: [{ path: 'secret', expected: 'the secret of this client' }] })
      // Written out: rules that were taken out are not kept from the edition before.
      const next = { ...settings, secret: kept, roleSource: roleSource ?? null }
      return { ...next, tested: current && isSameEntrance(current, next) ? (current.tested ?? null) : null }
    })
  }

  /** Somebody has gone the whole way with this edition of the settings; refused, where there is a later one. */
  async passed(edition: number, tested: SignOnTest): Promise<void> {
    await this.editions.learn(edition, (current) => ({ ...current, tested }))
  }
}
