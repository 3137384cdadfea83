import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import { suggestedLogin } from '../../models/domain/accounts/login.ts'
import { inOrder, suggestedRoles } from '../../models/domain/accounts/suggestedRoles.ts'
import type { Employee, PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { InviteBody, InviteEverybodyBody } from '../../models/wire/invitations.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { InvitationMails } from './invitationMails.ts'
import type { Invitations, MadeInvitation } from './invitations.ts'

export interface Inviting {
  readonly accounts: Accounts
  readonly invitations: Invitations
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  /** Absent: the office has no mail server. */
  readonly invitationMails?: InvitationMails | undefined
}

/** So many in one order; the rest are told, and wait for the next. */
const MOST_AT_ONCE = 500
/** The store takes so many side by side; everybody else's writes come in between. */
const SIDE_BY_SIDE = 20

/** A first account for somebody of the office: it is made when they choose their password. */
export async function invite(
  deps: Inviting,
  actor: Actor,
  { personId, mail, ...wish }: InviteBody,
): Promise<MadeInvitation> {
  mustAdminister(actor)
  const person = mustWorkHere(deps, personId)
  if (deps.accounts.get(personId)) throw new Refusal('changedMeanwhile')
  const login = wish.login.toLowerCase()
  if (loginsTaken(deps, personId).has(login)) throw new Refusal('loginTaken')
  const made = await make(deps, actor, person, { purpose: 'invite', login, roles: inOrder(wish.roles), mail })
  await note(deps, actor, 'invite', personId)
  return made
}

/** Everybody of the office who has no account, with the login and the roles that the directory suggests. */
export async function inviteEverybody(
  deps: Inviting,
  actor: Actor,
  { again, mail }: InviteEverybodyBody,
): Promise<{ made: readonly MadeInvitation[]; left: number }> {
  mustAdminister(actor)
  const { accounts, invitations, directory } = deps
  const without = [...directory.now.employees.values()].filter(
    ({ id }) => !accounts.get(id) && (again || !invitations.openOf(id)),
  )
  const logins = suggestedLogins(deps, without.slice(0, MOST_AT_ONCE))
  return makeMany(without, inviteOne)

  async function inviteOne(person: Employee): Promise<MadeInvitation> {
    // Who was invited before keeps what an administrator has chosen for them then.
    const before = invitations.get(person.id)
    const login = before?.login ?? logins.get(person.id) ?? person.id
    const roles = before?.roles ?? suggestedRoles(directory.now, person.id)
    const one = await make(deps, actor, person, { purpose: 'invite', login, roles, mail })
    await note(deps, actor, 'invite', person.id)
    return one
  }
}

/** Another password for somebody: the old one works until the link is used. */
export async function resetAccount(
  deps: Inviting,
  actor: Actor,
  personId: PersonId,
  mail: boolean,
): Promise<MadeInvitation> {
  mustAdminister(actor)
  // Their own they change by the one they have: a screen that was left open is not enough.
  if (personId === actor.personId) throw new Refusal('notAllowed')
  // Whoever has the link could lock it: its own person changes its password, by the one it has.
  if (deps.accounts.signInMethods.breakGlassId === personId) throw new Refusal('breakGlass')
  const account = deps.accounts.get(personId)
  if (!account) throw new Refusal('notFound', { where: 'account' })
  if (!deps.accounts.mayEnter(account)) throw new Refusal('changedMeanwhile')
  const { login, roles } = account
  const person = deps.directory.now.employees.get(personId) ?? { id: personId }
  const made = await make(deps, actor, person, { purpose: 'reset', login, roles, mail })
  await note(deps, actor, 'resetAccount', personId)
  return made
}

/** Everybody who comes by the office's provider alone, for a time without it: their link to it stays as it is. */
export async function resetEverybody(
  deps: Inviting,
  actor: Actor,
  { again, mail }: InviteEverybodyBody,
): Promise<{ made: readonly MadeInvitation[]; left: number }> {
  mustAdminister(actor)
  const { accounts, invitations } = deps
  const without = accounts
    .all()
    .filter((account) => account.passwordHash === undefined && accounts.mayEnter(account))
    .filter(({ personId }) => personId !== actor.personId && (again || !invitations.openOf(personId)))
  return makeMany(without, ({ personId }) => resetAccount(deps, actor, personId, mail))
}

async function makeMany<T>(people: readonly T[], make: (person: T) => Promise<MadeInvitation>) {
  const now = people.slice(0, MOST_AT_ONCE)
  const made: MadeInvitation[] = []
  for (let from = 0; from < now.length; from += SIDE_BY_SIDE)
    made.push(...(await Promise.all(now.slice(from, from + SIDE_BY_SIDE).map(make))))
  return { made, left: people.length - now.length }
}

/** A link that was given to the wrong person is of no use any more. */
export async function withdrawInvitation(deps: Inviting, actor: Actor, personId: PersonId): Promise<void> {
  mustAdminister(actor)
  if (!deps.invitations.openOf(personId)) throw new Refusal('notFound', { where: 'invitation' })
  await deps.invitations.withdraw(personId)
  await note(deps, actor, 'withdrawInvitation', personId)
}

/** A login for each of them that nobody else has, nor has been promised. */
export function suggestedLogins(deps: Inviting, people: readonly Employee[]): ReadonlyMap<PersonId, string> {
  const taken = loginsTaken(deps)
  const logins = new Map<PersonId, string>()
  for (const { id, name, keys } of people) {
    // As the office's other programs call them, if nobody is called that here.
    const known = keys?.login !== undefined && !taken.has(keys.login) ? keys.login : undefined
    const login = deps.invitations.get(id)?.login ?? known ?? suggestedLogin(name, (each) => taken.has(each))
    taken.add(login)
    logins.set(id, login)
  }
  return logins
}

function loginsTaken({ accounts, invitations }: Inviting, except?: PersonId): Set<string> {
  const promised = invitations.all().filter(({ personId }) => personId !== except)
  return new Set([...accounts.all(), ...promised].map(({ login }) => login))
}

interface Wish extends Pick<Invitation, 'purpose' | 'login' | 'roles'> {
  readonly mail: boolean
}

async function make(
  { invitations, invitationMails }: Inviting,
  actor: Actor,
  person: Pick<Employee, 'id' | 'email'>,
  { mail, ...wish }: Wish,
): Promise<MadeInvitation> {
  const to = mail ? person.email : undefined
  const isMailed = to !== undefined && invitationMails !== undefined
  const made = await invitations.make({ ...wish, personId: person.id, madeBy: actor.personId }, { isMailed })
  if (isMailed) invitationMails.send(to, made)
  return made
}

function mustWorkHere({ directory }: Inviting, personId: PersonId): Employee {
  const person = directory.now.employees.get(personId)
  if (!person) throw new Refusal('notFound', { where: 'person' })
  return person
}

const note = ({ securityLog }: Inviting, { personId }: Actor, what: string, object: PersonId): Promise<void> =>
  securityLog.note({ what, result: 'done', personId, object })
