import type { Logger } from 'pino'
import { type Clock, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { RefusalLog } from '../platform/audit/refusalLog.ts'

interface Failures {
  readonly count: number
  readonly until: Instant
}

const FREE_TRIES = 5
const LONGEST_WAIT_MS = minutes(5)
const CHECKS_A_MINUTE = 10
/** One password tried on many accounts; enough for a whole office behind one address in the morning. */
const STRANGERS_A_MINUTE = 50
const MOST_REMEMBERED = 10_000

/** Whose password is tried, and from where. */
export interface Try {
  readonly login: string
  readonly address: string
  /** Where the account's owner has signed in before, if this is there. */
  readonly station?: string | undefined
}

/**
 * Slows guessing down without locking a colleague out: each address waits longer after each wrong password for one
 * account, and an account is checked at most ten times a minute for all strangers together. A station from which the
 * account's owner has signed in before has ten checks of its own, so that strangers cannot use up the owner's.
 *
 * Not a RateLimiter: a bucket fills again at an even pace, while here each failure makes the wait longer, a success
 * gives back what it took, and nobody who fills the memory may set another's count to nothing.
 */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>()
  private readonly checks = new Map<string, readonly Instant[]>()

  private readonly clock: Clock
  private readonly refusals: RefusalLog

  /** `of` says in the log what is guessed at. */
  constructor(platform: { readonly clock: Clock; readonly log: Logger }, of: string) {
    this.clock = platform.clock
    this.refusals = new RefusalLog(platform, of)
  }

  /** Refuses when it is too early for another try. Counts at once: a hundred tries at a time are a hundred tries. */
  admit(tried: Try): void {
    const wait = (this.failures.get(placeOf(tried))?.until ?? 0) - this.clock.now()
    if (wait > 0) throw this.refused(tried, wait)
    for (const [whose, most] of countedFor(tried)) this.mayCheck(tried, whose, most)
  }

  failed(tried: Try): void {
    const count = (this.failures.get(placeOf(tried))?.count ?? 0) + 1
    const wait = count < FREE_TRIES ? 0 : Math.min(seconds(2 ** (count - FREE_TRIES)), LONGEST_WAIT_MS)
    remember(this.failures, placeOf(tried), { count, until: this.clock.now() + wait })
  }

  succeeded(tried: Try): void {
    this.failures.delete(placeOf(tried))
    // Whoever knew the password was not guessing.
    for (const [whose] of countedFor(tried)) this.checks.set(whose, (this.checks.get(whose) ?? []).slice(0, -1))
  }

  private mayCheck(tried: Try, whose: string, most: number): void {
    const now = this.clock.now()
    const recent = (this.checks.get(whose) ?? []).filter((at) => now - at < minutes(1))
    const [oldest] = recent
    if (recent.length >= most && oldest !== undefined) throw this.refused(tried, oldest + minutes(1) - now)
    remember(this.checks, whose, [...recent, now])
  }

  /** Logged by the address alone: what is typed for a login may be a password. */
  private refused({ address }: Try, retryAfterMs: number): Refusal {
    this.refusals.refused(address)
    return new Refusal('tooManyAttempts', { retryAfterMs })
  }
}

const placeOf = ({ login, address, station }: Try): string =>
  station === undefined ? `at ${address} ${login}` : `known ${station} ${login}`

const countedFor = (tried: Try): readonly (readonly [whose: string, most: number])[] =>
  tried.station === undefined
    ? [
        [`from ${tried.address}`, STRANGERS_A_MINUTE],
        [`for ${tried.login}`, CHECKS_A_MINUTE],
      ]
    : [[placeOf(tried), CHECKS_A_MINUTE]]

/** A stranger with a list of names must not fill the memory: the oldest are forgotten. */
function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name)
  map.set(name, value)
  const oldest = map.size > MOST_REMEMBERED ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
