import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { OutsideIdentity } from '../../models/domain/signOn/signOn.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { ClaimBody } from '../../models/wire/invitations.ts'
import { mustBeHardToGuess } from '../accounts/passwordRules.ts'
import { hashPassword } from '../accounts/passwords.ts'
import type { Identity } from '../accounts/routes.ts'
import { hashOf, type Invitations } from './invitations.ts'

export interface Claiming extends Identity {
  readonly invitations: Invitations
  /** Guessed secrets are slowed down as wrong passwords are. */
  readonly invitationGuard: Identity['guard']
}

/** Whose link this is, for the page that asks for the password. */
export async function lookAtInvitation(deps: Claiming, secret: string, address: string): Promise<Invitation> {
  const invitation = await openInvitation(deps, secret, address)
  await deps.invitationGuard.succeeded(triedWith(secret, address))
  return invitation
}

async function openInvitation(deps: Claiming, secret: string, address: string): Promise<Invitation> {
  const { invitations, invitationGuard } = deps
  const tried = triedWith(secret, address)
  await invitationGuard.admit(tried)
  try {
    const invitation = invitations.mustBeOpen(secret)
    mustStillBeWanted(deps, invitation)
    return invitation
  } catch (refusal) {
    // What was once a link of ours is nobody's guess.
    if (refusal instanceof Refusal && refusal.code === 'notFound') await invitationGuard.failed(tried)
    throw refusal
  }
}

const triedWith = (secret: string, address: string) => ({ login: hashOf(secret), address })

/**
 * Disabled, or gone from the directory: then nobody comes in by a link of before. Nor by one whose maker may not make
 * such a link any more: it may have been made in the moment in which that was taken from them.
 */
function mustStillBeWanted(
  { accounts, directory }: Pick<Claiming, 'accounts' | 'directory'>,
  { personId, purpose, madeBy }: Invitation,
): void {
  const account = accounts.get(personId)
  const isWanted =
    purpose === 'reset' ? account && accounts.mayEnter(account) : !account && directory.now.employees.has(personId)
  const isMakersToGive = accounts.actor(madeBy).roles.includes('admin')
  if (!isWanted || !isMakersToGive) throw new Refusal('notFound', { where: 'invitation' })
}

/** Somebody chooses their password: of many with the same link at once, one. */
export async function claimInvitation(
  deps: Claiming,
  { secret, password }: ClaimBody,
  address: string,
): Promise<Invitation> {
  const { directory } = deps
  const invitation = await openInvitation(deps, secret, address)
  mustOpenWith(deps, { passwordHash: '' }, invitation)
  const { name } = directory.person(invitation.personId)
  // Before the link is used up: a refused password costs nobody the link.
  await mustBeHardToGuess(password, [invitation.login, name, ...Object.values(directory.now.office.name)])
  const passwordHash = await hashPassword(password)
  await takeUp(deps, invitation, { passwordHash })
  await deps.invitationGuard.succeeded(triedWith(secret, address))
  return invitation
}

/** Somebody has signed in at the office's provider instead: from then on that is how they come in, and a password is not. */
export async function claimBySignOn(
  deps: Taking,
  { personId, secretHash }: Pick<Invitation, 'personId' | 'secretHash'>,
  signOn: OutsideIdentity,
): Promise<Invitation> {
  const invitation = deps.invitations.mustBeOpenStill(personId, secretHash)
  await takeUp(deps, invitation, { signOn })
  return invitation
}

type Taking = Pick<Claiming, 'invitations' | 'accounts' | 'sessions' | 'directory'>
type Key = Required<Pick<Account, 'passwordHash'>> | Required<Pick<Account, 'signOn'>>

async function takeUp(deps: Taking, invitation: Invitation, key: Key): Promise<void> {
  const { invitations, accounts } = deps
  await invitations.use(invitation)
  try {
    // Nobody's rights change in between: neither this person's nor those of whoever made the link.
    await accounts.inTurn(async () => {
      mustStillBeWanted(deps, invitation)
      mustOpenWith(deps, key, invitation)
      // Meanwhile they have become somebody else here, by another link.
      if ('signOn' in key && accounts.bySignOn(key.signOn)) throw new Refusal('changedMeanwhile')
      if (invitation.purpose === 'reset') await setKey(deps, invitation, key)
      else await addAccount(deps, invitation, key)
    })
  } catch (error) {
    await invitations.giveBack(invitation)
    throw error
  }
}

/** A password that would open nothing is not taken for a key; nor is the account that is kept for the provider's absence lent to it. */
function mustOpenWith({ accounts }: Pick<Taking, 'accounts'>, key: Key, { personId }: Invitation): void {
  const { breakGlassId } = accounts.signInMethods
  if (breakGlassId === personId) throw new Refusal('breakGlass')
  if (breakGlassId !== undefined && 'passwordHash' in key) throw new Refusal('signOnOnly')
}

async function addAccount({ accounts }: Taking, invitation: Invitation, key: Key): Promise<void> {
  const { personId, login, roles } = invitation
  const isTaken = await accounts.add({ personId, version: 1, login, ...key, roles, disabled: false })
  if (isTaken) throw new Refusal(isTaken.fields.includes('login') ? 'loginTaken' : 'linkUsed')
}

async function setKey({ accounts, sessions }: Taking, { personId }: Invitation, key: Key) {
  // The only administrator may have come by the one before: a door that was closed meanwhile opens for nobody.
  await accounts.changeRightsNow(personId, (account) => {
    // Disabled in this very moment.
    if (!accounts.mayEnter(account)) throw new Refusal('notFound', { where: 'invitation' })
    // A link is made anew because the key before it is lost, or in wrong hands.
    const { passwordHash: _old, ...rest } = account
    return { ...rest, ...key }
  })
  await sessions.endAllOf(personId)
}
