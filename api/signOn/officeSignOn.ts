import type { Actor } from '../../models/domain/lifecycle.ts'
import type { BreakGlassUse } from '../../models/domain/signOn/breakGlassUse.ts'
import { type SignInMethods, signInMethodsOf } from '../../models/domain/signOn/signInMethods.ts'
import type { SignOnTest } from '../../models/domain/signOn/signOnTest.ts'
import type { Edition } from '../../models/store/edition.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import { Editions, type EditionsDeps } from '../platform/editions.ts'

/** Which provider of sign-ins the office has, and whether people may come by it. */
export class OfficeSignOn {
  private readonly editions: Editions<SignOn>

  constructor(deps: EditionsDeps<SignOn>) {
    this.editions = new Editions(deps, { noun: 'signOn', what: 'changeSignOn', shift: shiftedBy })
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

  /** By which ways people come in. */
  get signInMethods(): SignInMethods {
    return signInMethodsOf(this.editions.now)
  }

  /** Reads what another server may have saved meanwhile. */
  async catchUp(): Promise<void> {
    await this.editions.catchUp()
  }

  change(
    actor: Actor,
    edition: number,
    decide: (current: SignOn | undefined) => Omit<SignOn, keyof Edition>,
  ): Promise<SignOn> {
    return this.editions.change(actor, edition, decide)
  }

  /** As it was before this edition was saved, where nobody has saved another since. */
  async takeBack({ edition }: SignOn, before: SignOn): Promise<void> {
    await this.editions.learn(edition, ({ breakGlassUse = null }) => ({ ...before, edition, breakGlassUse }))
  }

  /** Somebody has gone the whole way with this edition of the settings; refused, where there is a later one. */
  async passed(edition: number, tested: SignOnTest): Promise<void> {
    await this.editions.learn(edition, (current) => ({ ...current, tested }))
  }

  /** By whoever stands at the server: everybody's password opens again. False: it did already. */
  async openPasswords(): Promise<boolean> {
    const { now } = this.editions
    if (!now?.breakGlass) return false
    await this.editions.learn('any', (current) => ({ ...current, edition: current.edition + 1, breakGlass: null }))
    return true
  }

  /** Somebody has come in by the account that is kept, or was told of it: whatever administrators save meanwhile. */
  async noteUse(decide: (use: BreakGlassUse | undefined) => BreakGlassUse | undefined): Promise<void> {
    await this.editions.learn('any', (current) => {
      const before = current.breakGlassUse ?? undefined
      const use = decide(before)
      return use === before ? current : { ...current, breakGlassUse: use ?? null }
    })
  }
}

/** A day after it is a day after it, whatever the clock was set to. */
function shiftedBy(signOn: SignOn, deltaMs: number): SignOn {
  const { tested, breakGlassUse } = signOn
  return {
    ...signOn,
    ...(tested ? { tested: { ...tested, at: tested.at + deltaMs } } : {}),
    ...(breakGlassUse ? { breakGlassUse: { ...breakGlassUse, at: breakGlassUse.at + deltaMs } } : {}),
  }
}
