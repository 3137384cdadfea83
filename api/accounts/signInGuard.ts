import { availableParallelism } from 'node:os'
import { type Clock, hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { RefusalLog } from '../platform/audit/refusalLog.ts'
import { FairQueue } from '../platform/fairQueue.ts'
import { type Count, type Tallies, type TallyChange, tallyChange } from '../platform/servers/tallies.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface Failures {
  readonly count: number
  readonly until: Instant
}

/** When a password was checked within the last minute. */
type Checks = readonly Instant[]

const FREE_TRIES = 5
const LONGEST_WAIT_MS = minutes(5)
const CHECKS_A_MINUTE = 10
/** One password tried on many accounts; enough for a whole office behind one address in the morning. */
const STRANGERS_A_MINUTE = 50
const MOST_REMEMBERED = 10_000
/** A password keeps a core busy for as long as it takes to check it; one core is left for everything else. */
const PASSWORDS_AT_A_TIME = Math.max(1, availableParallelism() - 1)
/** Among servers, after the last wait: whoever begins anew then has guessed slowly enough. */
const REMEMBERED_MS = hours(1)

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
 *
 * All servers of the office count together. Each asks its own memory first, so that a flood is refused without the store.
 */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>()
  private readonly checks = new Map<string, Checks>()
  private readonly passwords = new FairQueue(PASSWORDS_AT_A_TIME)

  private readonly clock: Clock
  private readonly refusals: RefusalLog

  /** `of` says in the log what is guessed at. */
  constructor(
    platform: Platform,
    private readonly of: string,
    private readonly tallies: Tallies,
  ) {
    this.clock = platform.clock
    this.refusals = new RefusalLog(platform, of)
  }

  /** Refuses when it is too early for another try. Counts at once: a hundred tries at a time are a hundred tries. */
  async admit(tried: Try): Promise<void> {
    await this.tallies.changeAll([
      this.countFailures(tried, (before) => {
        const wait = (before?.until ?? 0) - this.clock.now()
        if (wait > 0) throw this.refused(tried, wait)
        return before
      }),
      ...countedFor(tried).map(([whose, most]) => this.countChecks(whose, this.oneMore(tried, most))),
    ])
  }

  /** Checks or makes a password: however many one account or one address has begun, a colleague's waits for one of them. */
  inTurn<T>(tried: Try, act: () => Promise<T>): Promise<T> {
    return this.passwords.run(tried.station === undefined ? `from ${tried.address}` : `for ${tried.login}`, act)
  }

  async failed(tried: Try): Promise<void> {
    const failures = this.countFailures(tried, (before) => {
      const count = (before?.count ?? 0) + 1
      const wait = count < FREE_TRIES ? 0 : Math.min(seconds(2 ** (count - FREE_TRIES)), LONGEST_WAIT_MS)
      return { count, until: this.clock.now() + wait }
    })
    await this.tallies.changeAll([failures])
  }

  async succeeded(tried: Try): Promise<void> {
    await this.tallies.changeAll([
      this.countFailures(tried, () => undefined),
      // Whoever knew the password was not guessing.
      ...countedFor(tried).map(([whose]) => this.countChecks(whose, (before) => before?.slice(0, -1))),
    ])
  }

  private oneMore(tried: Try, most: number): Count<Checks> {
    return (before = []) => {
      const now = this.clock.now()
      const recent = before.filter((at) => now - at < minutes(1))
      const [oldest] = recent
      if (recent.length >= most && oldest !== undefined) throw this.refused(tried, oldest + minutes(1) - now)
      return [...recent, now]
    }
  }

  /** Counts here, and returns what is to be counted among all servers. */
  private countFailures(tried: Try, count: Count<Failures>): TallyChange {
    const place = placeOf(tried)
    counted(this.failures, place, count)
    const keptUntil = this.clock.now() + LONGEST_WAIT_MS + REMEMBERED_MS
    return tallyChange(`${this.of}, failures ${place}`, keptUntil, count)
  }

  private countChecks(whose: string, count: Count<Checks>): TallyChange {
    counted(this.checks, whose, count)
    return tallyChange(`${this.of}, checks ${whose}`, this.clock.now() + minutes(1), count)
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
function counted<C>(map: Map<string, C>, name: string, count: Count<C>): void {
  const before = map.get(name)
  const next = count(before)
  if (next === before) return
  map.delete(name)
  if (next === undefined) return
  map.set(name, next)
  const oldest = map.size > MOST_REMEMBERED ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
