import { randomBytes } from 'node:crypto'
import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal, type RefusalCode } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { ID_TOKEN_MAX, type SignedOn } from '../../models/domain/signOn/signedOn.ts'
import { FLOW_MS, type SignOnRefusal } from '../../models/domain/signOn/signOn.ts'
import { valuesOf } from '../../models/domain/signOn/signOnRoles.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { BeginSignOnBody } from '../../models/wire/signOn.ts'
import type { SignInGuard, Try } from '../accounts/signInGuard.ts'
import { type Claiming, claimBySignOn, lookAtInvitation } from '../invitations/claimInvitation.ts'
import { bringRoles, mustHaveRole } from './bringRoles.ts'
import { browserOf, derived, type Flow, type FlowSeal } from './flow.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import type { Provider, ProviderAnswer } from './provider.ts'
import { SignOnRefused } from './signOnRefused.ts'

export interface Flowing extends Claiming {
  readonly clock: Clock
  readonly signOnSettings: OfficeSignOn
  readonly newcomers: Newcomers
  readonly provider: Provider
  readonly flowSeal: FlowSeal
  /** Whoever brings codes of their own has the provider asked no oftener than others try passwords. */
  readonly signOnGuard: SignInGuard
}

/** Of a test no more are kept: some providers send hundreds. */
const MOST_VALUES = 300

interface Beginning extends BeginSignOnBody {
  readonly redirectAddress: string
  /** The browser's own cookie: two tabs of it do not end each other's way. */
  readonly token: string | undefined
  readonly address: string
  /** An administrator tries the settings, switched on or not. */
  readonly test?: NonNullable<Flow['test']>
}

/** Somebody sets out for the provider: where to, and what their browser keeps meanwhile. */
export async function beginSignOn(
  deps: Flowing,
  wish: Beginning,
): Promise<{ readonly url: string; readonly token: string }> {
  const { clock, provider, flowSeal } = deps
  const client = wish.test ? deps.signOnSettings.now : settingsOf(deps)
  if (!client) throw new Refusal('notFound', { where: 'signOn' })
  const invitation = wish.secret === undefined ? undefined : await lookAtInvitation(deps, wish.secret, wish.address)
  const token = wish.token ?? randomBytes(32).toString('base64url')
  const id = randomBytes(16).toString('base64url')
  const { issuer, clientId } = client
  const { redirectAddress, to } = wish
  const flow: Flow = {
    id,
    startedAt: clock.now(),
    browser: browserOf(token),
    issuer,
    clientId,
    redirectAddress,
    to,
    ...(wish.test ? { test: wish.test } : {}),
    ...(invitation ? { invitation: { personId: invitation.personId, secretHash: invitation.secretHash } } : {}),
  }
  // Linked for good: it is not to be whoever was at this computer before.
  const isAskedAnew = invitation !== undefined
  const asked = { redirectAddress, state: flowSeal.seal(flow), ...proofs(token, id), isAskedAnew }
  try {
    return { url: await provider.addressFor(client, asked), token }
  } catch (error) {
    if (error instanceof SignOnRefused) throw new Refusal('providerSilent')
    throw error
  }
}

interface Return {
  readonly token: string | undefined
  readonly question: Readonly<Record<string, string>>
  readonly address: string
  /** Who is signed in in this browser. */
  readonly actor: Actor | undefined
  /** Told as soon as it is sure that this browser has begun what comes back. */
  onOwnWay(flow: Flow): void
}

interface Entrance {
  readonly to: string
  /** Absent: it was a test, which signs nobody in. */
  readonly who?: { readonly personId: PersonId; readonly signOn: SignedOn }
}

/** Somebody comes back: whose account it is. Throws `SignOnRefused` for everybody else. */
export async function finishSignOn(deps: Flowing, back: Return): Promise<Entrance> {
  const { token, question, address, actor, onOwnWay } = back
  const { state = '' } = question
  const flow = token === undefined ? undefined : openFlow(deps, token, state)
  if (flow) onOwnWay(flow)
  const client = flow?.test ? deps.signOnSettings.now : settingsOf(deps)
  if (!client) throw new SignOnRefused('off')
  if (!flow || token === undefined || flow.issuer !== client.issuer || flow.clientId !== client.clientId)
    throw new SignOnRefused('stale')
  if (flow.test) mustStillTest(client, flow.test, actor)
  const url = new URL(`${flow.redirectAddress}?${new URLSearchParams(question)}`)
  const wanted = client.roleSource?.claim
  const came = await slowly(deps, { login: flow.id, address }, () =>
    deps.provider.whoCame(client, url, { state, wanted, ...proofs(token, flow.id) }),
  )
  if (flow.test) {
    await keepTest(deps, came, flow.test)
    return { to: flow.to }
  }
  const personId = await personFor(deps, came, flow)
  return { to: flow.to, who: { personId, signOn: signedOn(came) } }
}

/** The same administrator as set out, and the same settings: anything else is proved to nobody. */
function mustStillTest({ edition }: SignOn, test: NonNullable<Flow['test']>, actor: Actor | undefined): void {
  const isSame = actor?.personId === test.personId && actor.roles.includes('admin')
  if (!isSame || edition !== test.edition) throw new SignOnRefused('stale')
}

async function keepTest(
  { clock, signOnSettings }: Flowing,
  { who, claims }: ProviderAnswer,
  { personId, edition }: NonNullable<Flow['test']>,
): Promise<void> {
  const { email: _email, ...said } = who
  const source = signOnSettings.now?.roleSource
  const values = source ? valuesOf(claims, source.claim) : undefined
  const kept = Array.isArray(values) ? values.slice(0, MOST_VALUES) : values
  try {
    await signOnSettings.passed(edition, { ...said, by: personId, at: clock.now(), values: kept ?? null })
  } catch (error) {
    throw error instanceof Refusal && error.code === 'changedMeanwhile' ? new SignOnRefused('stale', error) : error
  }
}

async function slowly<T>({ signOnGuard }: Flowing, tried: Try, ask: () => Promise<T>): Promise<T> {
  try {
    await signOnGuard.admit(tried)
  } catch (error) {
    throw error instanceof Refusal ? new SignOnRefused('tooOften', error) : error
  }
  const answer = await ask().catch(async (error: unknown) => {
    // Said by the provider itself on the way back, which was not asked then.
    if (error instanceof SignOnRefused && error.why === 'refusedThere') await signOnGuard.succeeded(tried)
    else await signOnGuard.failed(tried)
    throw error
  })
  await signOnGuard.succeeded(tried)
  return answer
}

function signedOn({ who: { issuer, subject }, claims: { sid }, idToken }: ProviderAnswer): SignedOn {
  return {
    issuer,
    subject,
    ...(typeof sid === 'string' && sid !== '' ? { sid } : {}),
    ...(idToken === undefined || idToken.length > ID_TOKEN_MAX ? {} : { idToken }),
  }
}

function settingsOf({ signOnSettings }: Flowing): SignOn | undefined {
  return signOnSettings.isOn ? signOnSettings.now : undefined
}

/** Of this office, of this browser, and not of yesterday. */
function openFlow({ flowSeal, clock }: Flowing, token: string, state: string): Flow | undefined {
  const flow = flowSeal.open(state)
  const isOurs = flow?.browser === browserOf(token) && clock.now() - flow.startedAt < FLOW_MS
  return isOurs ? flow : undefined
}

const proofs = (token: string, flowId: string) => ({
  nonce: derived(token, 'nonce', flowId),
  verifier: derived(token, 'verifier', flowId),
})

/** By the provider and its subject alone: a name or an address of mail makes nobody anybody. */
async function personFor(deps: Flowing, { who, claims }: ProviderAnswer, { invitation }: Flow): Promise<PersonId> {
  const { accounts, invitations, newcomers, signOnSettings } = deps
  const source = signOnSettings.now?.roleSource
  const { issuer, subject } = who
  const account = accounts.bySignOn(who)
  if (account && !accounts.mayEnter(account)) throw new SignOnRefused('disabled')
  const invited = invitation && (accounts.get(invitation.personId) ?? invitations.get(invitation.personId))
  const values = source ? mustHaveRole(source, claims, (account ?? invited)?.roles ?? []) : undefined
  if (invitation) {
    if (account) throw new SignOnRefused('linkedAlready')
    await claim(deps, invitation, { issuer, subject })
    await newcomers.known(who)
    await bringRoles(deps, source, values, invitation.personId)
    return invitation.personId
  }
  if (account) {
    await bringRoles(deps, source, values, account.personId)
    return account.personId
  }
  await newcomers.came(who)
  throw new SignOnRefused('waiting')
}

const CLAIM_REFUSED: Partial<Record<RefusalCode, SignOnRefusal>> = {
  changedMeanwhile: 'linkedAlready',
  lastAdministrator: 'passwordNeeded',
}

async function claim(
  deps: Flowing,
  invitation: NonNullable<Flow['invitation']>,
  who: { issuer: string; subject: string },
) {
  try {
    await claimBySignOn(deps, invitation, who)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new SignOnRefused(CLAIM_REFUSED[error.code] ?? 'linkOver', error)
  }
}
