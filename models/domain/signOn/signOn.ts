import { hours, type Instant, minutes, seconds } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { RoleSource } from './signOnRoles.ts'

/** Somebody as the office's provider of sign-ins knows them: the provider and the name it never gives to another. */
export interface OutsideIdentity {
  readonly issuer: string
  readonly subject: string
}

/** The office's provider of sign-ins (OpenID Connect), as administrators have set it. */
export interface SignOnSettings {
  /** As the provider writes its own name, to the letter. */
  readonly issuer: string
  readonly clientId: string
  readonly isOn: boolean
  /** Whoever signs out here is led to the provider's own way out. */
  readonly endsThere?: boolean
  /** Without it roles are given in Parter. */
  readonly roleSource?: RoleSource | null
  /** The provider is the only way in, but for one account; `null`: passwords are everybody's. */
  readonly breakGlass?: BreakGlass | null
}

/** The account of an administrator that is kept for the day on which nobody comes in by the provider. */
export interface BreakGlass {
  readonly personId: PersonId
  /** Who is mailed when it is used, beside the administrators. */
  readonly contact?: string
}

/** Signed in there, and nobody here yet: an administrator says who it is, or nobody does. */
export interface Newcomer extends OutsideIdentity {
  readonly id: string
  readonly version: number
  /** As the provider says it. Anybody may have had it written there: it proves nothing. */
  readonly name?: string
  readonly email?: string
  readonly login?: string
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly steppedMs?: number
}

/** Why nobody was let in by the provider; each has a sentence on the page for signing in. */
export const SIGN_ON_REFUSALS = [
  'off',
  'stale',
  'tooOften',
  'providerSilent',
  'refusedThere',
  'clock',
  'unproven',
  'waiting',
  'waitingFull',
  'disabled',
  'linkOver',
  'linkedAlready',
  'passwordNeeded',
  'tooManyGroups',
  'noRole',
  'notNow',
] as const
export type SignOnRefusal = (typeof SIGN_ON_REFUSALS)[number]

/** For so long somebody may be at the provider's page. */
export const FLOW_MS = minutes(10)

/** So far two clocks may be apart. */
export const CLOCK_TOLERANCE_MS = seconds(30)

/** Whoever has not come back in so long is not waited for any more. */
export const NEWCOMER_MS = hours(24 * 30)

/** An office has not more people at once who wait to be known. */
export const MOST_NEWCOMERS = 300

/** What is said of a newcomer, at most. */
export const CLAIM_MAX = 200

/** Whether two are the same; of the provider's name and of its people's every letter counts. */
export const isSameIdentity = (a: OutsideIdentity | undefined, b: OutsideIdentity): boolean =>
  a?.issuer === b.issuer && a.subject === b.subject

interface Known {
  readonly id: PersonId
  readonly name: string
  readonly email?: string
}

/**
 * Who a newcomer probably is, for an administrator to look at: the only person with that address, else the only one of that
 * name. It decides nothing by itself, for whoever can write their own address at the provider could be anybody.
 */
export function likelyPerson({ name, email }: Pick<Newcomer, 'name' | 'email'>, people: readonly Known[]) {
  return onlyOne(people, (each) => each.email, email) ?? onlyOne(people, (each) => each.name, name)
}

function onlyOne(people: readonly Known[], of: (person: Known) => string | undefined, wanted: string | undefined) {
  if (wanted === undefined) return undefined
  const [first, ...others] = people.filter((each) => of(each)?.toLowerCase() === wanted.toLowerCase())
  return others.length === 0 ? first?.id : undefined
}

/**
 * Whether an address is one of a page of our own, so that nobody is led elsewhere after signing in. Browsers leave out
 * control characters and take a backslash for a slash: neither stands in an address of ours.
 */
export function isOwnPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /^\/(?![/\\])[^\\\u0000-\u0020]{0,500}$/.test(path) && !/^\/(sign-in|api)(?![\w-])/.test(path)
}
