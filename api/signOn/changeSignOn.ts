import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { PASSWORDS_ALONE } from '../../models/domain/signOn/signInMethods.ts'
import type { BreakGlass } from '../../models/domain/signOn/signOn.ts'
import { isSameEntrance } from '../../models/domain/signOn/signOnTest.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { Edition } from '../../models/store/edition.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { SignOnBody } from '../../models/wire/signOn.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import { mustKnowPassword } from '../accounts/mustKnowPassword.ts'
import type { SignInGuard } from '../accounts/signInGuard.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Invitations } from '../invitations/invitations.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { canBreakGlass } from './canBreakGlass.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import { hasPassed } from './testedAs.ts'

interface ChangeSignOnDeps {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
  readonly invitations: Invitations
  readonly guard: SignInGuard
  readonly securityLog: SecurityLog
  readonly signOnSettings: OfficeSignOn
}

/**
 * Nobody loses the way in by it: in one line with what takes people's rights, and looked at once more in the store, where
 * another server may have taken them meanwhile.
 */
export async function changeSignOn(
  deps: ChangeSignOnDeps,
  actor: Actor,
  body: SignOnBody,
  address: string,
): Promise<void> {
  mustAdminister(actor)
  const { accounts, invitations, signOnSettings } = deps
  const proven = await provenAccount(deps, actor, body, address)
  await accounts.inTurn(async () => {
    const before = signOnSettings.now
    const wasSafe = accounts.hasAdministratorBy()
    const after = await signOnSettings.change(actor, body.edition, (current) =>
      decide(deps, { actor, body, current, proven }),
    )
    try {
      if (wasSafe) await accounts.mustHaveAdministratorInStore()
    } catch (refusal) {
      if (before) await signOnSettings.takeBack(after, before)
      throw refusal
    }
    // A link that is under way would take its password, or its place outside the provider.
    if (after.breakGlass) await invitations.withdraw(after.breakGlass.personId)
  })
}

interface Wish {
  readonly actor: Actor
  readonly body: SignOnBody
  readonly current: SignOn | undefined
  /** Whose password was typed, as it was then. */
  readonly proven: Account | undefined
}

/** A secret that was told to one provider goes to no other, whoever changes the address: there a new one is asked for. */
function decide(deps: ChangeSignOnDeps, { actor, body, current, proven }: Wish): Omit<SignOn, keyof Edition> {
  const { edition: _edition, secret, roleSource, breakGlass, ...settings } = body
  const isSame = current?.issuer === settings.issuer && current.clientId === settings.clientId
  const goesOn = current !== undefined && isSame && settings.isOn
  // Nobody would come in any more who could put it right.
  if (current?.isOn && !goesOn && !deps.accounts.hasAdministratorBy(PASSWORDS_ALONE))
    throw new Refusal('lastAdministrator')
  const kept = secret ?? (isSame ? current.secret : undefined)
  if (kept === undefined)
    throw new Refusal('badInput', { problems: [{ path: 'secret', expected: 'the secret of this client' }] })
  // Written out: what was taken out is not kept from the edition before.
  const { breakGlassUse = null } = current ?? {}
  const next = { ...settings, secret: kept, roleSource: roleSource ?? null, breakGlassUse }
  const isProved = current !== undefined && isSameEntrance(current, next)
  const tested = isProved ? (current.tested ?? null) : null
  const isWished = breakGlass !== undefined && (goesOn || !current?.breakGlass)
  if (!isWished) return { ...next, tested, breakGlass: null }
  // A renewed secret alone does not open the passwords again: it has to be renewed before the old one is over.
  if (!current?.breakGlass && !(goesOn && isProved && hasPassed(deps, current, actor.personId)))
    throw new Refusal('signOnUntested')
  return { ...next, tested, breakGlass: breakGlassOf(deps, breakGlass, current, proven) }
}

function breakGlassOf(
  deps: ChangeSignOnDeps,
  { personId, contact }: NonNullable<SignOnBody['breakGlass']>,
  { breakGlass: before }: SignOn,
  proven: Account | undefined,
): BreakGlass {
  const kept = { personId, ...(contact === undefined ? {} : { contact }) }
  if (before?.personId === personId) return kept
  if (proven?.personId !== personId)
    throw new Refusal('badInput', {
      problems: [{ path: 'breakGlass.password', expected: 'the password of this account' }],
    })
  const account = deps.accounts.get(personId)
  // Whoever was shown this account has seen another one.
  if (!account || !canBreakGlass(deps, account) || account.passwordHash !== proven.passwordHash)
    throw new Refusal('changedMeanwhile')
  return kept
}

/** Typed in the same order, so that it is known at this moment that somebody has it. */
async function provenAccount(
  deps: ChangeSignOnDeps,
  { personId }: Actor,
  { breakGlass }: SignOnBody,
  address: string,
): Promise<Account | undefined> {
  if (breakGlass?.password === undefined) return undefined
  const account = deps.accounts.get(breakGlass.personId)
  if (!account) throw new Refusal('notFound', { where: 'account' })
  await mustKnowPassword(deps, { account, password: breakGlass.password, personId, address, what: 'changeSignOn' })
  return account
}
