import { type Clock, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'

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

/**
 * Slows guessing down without locking a colleague out: each address waits longer after each wrong password for one
 * account, and an account is checked at most ten times a minute for all strangers together. A station from which the
 * account's owner has signed in before has ten checks of its own, so that strangers cannot use up the owner's.
 */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>()
  private readonly checks = new Map<string, readonly Instant[]>()
  private readonly stations = new Set<string>()

  constructor(private readonly clock: Clock) {}

  /** Refuses when it is too early for another try. Counts at once: a hundred tries at a time are a hundred tries. */
  admit(login: string, address: string): void {
    const wait = (this.failures.get(station(login, address))?.until ?? 0) - this.clock.now()
    if (wait > 0) throw new Refusal('tooManyAttempts', { retryAfterMs: wait })
    if (this.stations.has(station(login, address))) {
      this.mayCheck(station(login, address), CHECKS_A_MINUTE)
    } else {
      this.mayCheck(`from ${address}`, STRANGERS_A_MINUTE)
      this.mayCheck(`for ${login}`, CHECKS_A_MINUTE)
    }
  }

  failed(login: string, address: string): void {
    const count = (this.failures.get(station(login, address))?.count ?? 0) + 1
    const wait = count < FREE_TRIES ? 0 : Math.min(seconds(2 ** (count - FREE_TRIES)), LONGEST_WAIT_MS)
    remember(this.failures, station(login, address), { count, until: this.clock.now() + wait })
  }

  succeeded(login: string, address: string): void {
    this.failures.delete(station(login, address))
    // Whoever knew the password was not guessing.
    const counted = this.stations.has(station(login, address))
      ? [station(login, address)]
      : [`from ${address}`, `for ${login}`]
    for (const whose of counted) this.checks.set(whose, (this.checks.get(whose) ?? []).slice(0, -1))
    if (this.stations.size >= MOST_REMEMBERED) this.stations.clear()
    this.stations.add(station(login, address))
  }

  private mayCheck(whose: string, most: number): void {
    const now = this.clock.now()
    const recent = (this.checks.get(whose) ?? []).filter((at) => now - at < minutes(1))
    const [oldest] = recent
    if (recent.length >= most && oldest !== undefined)
      throw new Refusal('tooManyAttempts', { retryAfterMs: oldest + minutes(1) - now })
    remember(this.checks, whose, [...recent, now])
  }
}

const station = (login: string, address: string): string => `${address} ${login}`

/** A stranger with a list of names must not fill the memory: the oldest are forgotten. */
function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name)
  map.set(name, value)
  const oldest = map.size > MOST_REMEMBERED ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
