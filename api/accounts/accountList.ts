import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import { suggestedRoles } from '../../models/domain/accounts/suggestedRoles.ts'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { OutsideIdentity, SignOnSettings } from '../../models/domain/signOn/signOn.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { AccountList, AccountState, AccountView } from '../../models/wire/accountList.ts'
import { type Inviting, suggestedLogins } from '../invitations/invite.ts'
import { type LinkSources, linkOrigins } from '../invitations/linkOrigins.ts'
import { mustAdminister } from './mustAdminister.ts'
import type { Sessions } from './sessions.ts'

export interface AccountListDeps extends Inviting, LinkSources {
  readonly clock: Clock
  readonly sessions: Sessions
  readonly signOnSettings: { readonly now: Pick<SignOnSettings, 'issuer' | 'isOn'> | undefined }
}

/** Everybody who works here, with an account or without, and accounts of people who no longer do. */
export function accountList(deps: AccountListDeps, actor: Actor): AccountList {
  mustAdminister(actor)
  const { accounts, directory, sessions, invitationMails, signOnSettings } = deps
  const { employees } = directory.now
  const last = accounts.lastAdministrator()
  const without = [...employees.values()].filter(({ id }) => !accounts.get(id))
  const logins = suggestedLogins(deps, without)
  const signedIn = countBy(sessions.all().map(({ personId }) => personId))
  const gone = accounts.all().filter(({ personId }) => !employees.has(personId))
  const people = [...employees.keys(), ...gone.map(({ personId }) => personId)]
  return { accounts: people.map(viewOf), canMail: invitationMails !== undefined, ...linkOrigins(deps) }

  function viewOf(personId: PersonId): AccountView {
    const { name, position, unitId } = directory.person(personId)
    const account = accounts.get(personId)
    const invitation = unused(deps.invitations.get(personId))
    const isOver = invitation !== undefined && invitation.expiresAt <= deps.clock.now()
    const login = logins.get(personId)
    return {
      personId,
      name,
      position,
      ...(unitId === '' ? {} : { unitId }),
      isInDirectory: employees.has(personId),
      hasMail: employees.get(personId)?.email !== undefined,
      state: stateOf(account, invitation !== undefined && !isOver),
      ...(account ? { account: accountView(account) } : {}),
      ...(invitation ? { invitation: invitationView(invitation, isOver) } : {}),
      ...(login === undefined ? {} : { suggested: { login, roles: suggestedRoles(directory.now, personId) } }),
    }
  }

  function stateOf(account: Account | undefined, isInvited: boolean): AccountState {
    if (account?.disabled) return 'disabled'
    if (account) return accounts.mayEnter(account) ? 'active' : 'gone'
    return isInvited ? 'invited' : 'none'
  }

  function accountView({
    personId,
    login,
    roles,
    edition = 0,
    lastSignInAt,
    signOn,
    passwordHash,
  }: Account): NonNullable<AccountView['account']> {
    return {
      login,
      roles,
      edition,
      isLastAdministrator: personId === last,
      ...(accounts.signInMethods.breakGlassId === personId ? { isBreakGlass: true as const } : {}),
      sessions: signedIn.get(personId) ?? 0,
      ...(passwordHash === undefined ? { hasNoPassword: true as const } : {}),
      ...(lastSignInAt === undefined ? {} : { lastSignInAt }),
      ...(signOn ? { signOnLink: linkOf(signOn) } : {}),
    }
  }

  function linkOf({ issuer }: OutsideIdentity): 'open' | 'closed' {
    const { now } = signOnSettings
    return now?.isOn && now.issuer === issuer ? 'open' : 'closed'
  }
}

const unused = (invitation: Invitation | undefined): Invitation | undefined =>
  invitation?.usedAt === undefined ? invitation : undefined

const invitationView = (
  { purpose, login, roles, expiresAt, mail }: Invitation,
  isOver: boolean,
): NonNullable<AccountView['invitation']> => ({
  purpose,
  login,
  roles,
  expiresAt,
  isOver,
  ...(mail === undefined ? {} : { mail }),
})

function countBy(ids: readonly PersonId[]): ReadonlyMap<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
