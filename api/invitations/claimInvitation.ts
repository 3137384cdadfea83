import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import { Refusal } from '../../models/domain/errors.ts'
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
export function lookAtInvitation(deps: Claiming, secret: string, address: string): Invitation {
  const invitation = openInvitation(deps, secret, address)
  deps.invitationGuard.succeeded(triedWith(secret, address))
  return invitation
}

function openInvitation(deps: Claiming, secret: string, address: string): Invitation {
  const { invitations, invitationGuard } = deps
  const tried = triedWith(secret, address)
  invitationGuard.admit(tried)
  try {
    const invitation = invitations.mustBeOpen(secret)
    mustStillBeWanted(deps, invitation)
    return invitation
  } catch (refusal) {
    // What was once a link of ours is nobody's guess.
    if (refusal instanceof Refusal && refusal.code === 'notFound') invitationGuard.failed(tried)
    throw refusal
  }
}

const triedWith = (secret: string, address: string) => ({ login: hashOf(secret), address })

/**
 * Disabled, or gone from the directory: then nobody comes in by a link of before. Nor by one whose maker may not make
 * such a link any more: it may have been made in the moment in which that was taken from them.
 */
function mustStillBeWanted({ accounts, directory }: Claiming, { personId, purpose, madeBy }: Invitation): void {
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
  const { invitations, directory } = deps
  const invitation = openInvitation(deps, secret, address)
  const { name } = directory.person(invitation.personId)
  // Before the link is used up: a refused password costs nobody the link.
  await mustBeHardToGuess(password, [invitation.login, name, ...Object.values(directory.now.office.name)])
  const passwordHash = await hashPassword(password)
  await invitations.use(invitation)
  try {
    // Nobody's rights change in between: neither this person's nor those of whoever made the link.
    await deps.accounts.inTurn(async () => {
      mustStillBeWanted(deps, invitation)
      if (invitation.purpose === 'reset') await setPassword(deps, invitation, passwordHash)
      else await addAccount(deps, invitation, passwordHash)
    })
  } catch (error) {
    await invitations.giveBack(invitation)
    throw error
  }
  deps.invitationGuard.succeeded(triedWith(secret, address))
  return invitation
}

async function addAccount({ accounts }: Claiming, invitation: Invitation, passwordHash: string): Promise<void> {
  const { personId, login, roles } = invitation
  const isTaken = await accounts.add({ personId, version: 1, login, passwordHash, roles, disabled: false })
  if (isTaken) throw new Refusal(isTaken.fields.includes('login') ? 'loginTaken' : 'linkUsed')
}

async function setPassword({ accounts, sessions }: Claiming, { personId }: Invitation, passwordHash: string) {
  await accounts.change(personId, (account) => {
    // Disabled in this very moment.
    if (!accounts.mayEnter(account)) throw new Refusal('notFound', { where: 'invitation' })
    return { ...account, passwordHash }
  })
  await sessions.endAllOf(personId)
}
