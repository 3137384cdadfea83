import { type Clock, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'

interface Failures {
  readonly count: number
  readonly until: Instant
}

const FREE_TRIES = 5
const LONGEST_WAIT_MS = minutes(5)
const MOST_REMEMBERED = 10_000

/**
 * Slows guessing down without locking a colleague out: each address waits longer after each wrong password for one
 * account, and an account is checked at most ten times a minute in all. A stranger's tries do not count against a
 * station from which the account's owner has signed in before.
 */
export class SignInGuard {
  private readonly failures = new Map<string, Failures>()
  private readonly checks = new Map<string, readonly Instant[]>()
  private readonly stations = new Set<string>()

  constructor(private readonly clock: Clock) {}

  /** Refuses when it is too early for another try. */
  admit(login: string, address: string): void {
    const now = this.clock.now()
    const wait = (this.failures.get(key(login, address))?.until ?? 0) - now
    if (wait > 0) throw new Refusal('tooManyAttempts', { retryAfterMs: wait })
    if (this.stations.has(key(login, address))) return
    const recent = (this.checks.get(login) ?? []).filter((at) => now - at < minutes(1))
    const [oldest] = recent
    if (recent.length >= 10 && oldest !== undefined)
      throw new Refusal('tooManyAttempts', { retryAfterMs: oldest + minutes(1) - now })
    remember(this.checks, login, [...recent, now])
  }

  failed(login: string, address: string): void {
    const count = (this.failures.get(key(login, address))?.count ?? 0) + 1
    const wait = count < FREE_TRIES ? 0 : Math.min(seconds(2 ** (count - FREE_TRIES)), LONGEST_WAIT_MS)
    remember(this.failures, key(login, address), { count, until: this.clock.now() + wait })
  }

  succeeded(login: string, address: string): void {
    this.failures.delete(key(login, address))
    if (this.stations.size >= MOST_REMEMBERED) this.stations.clear()
    this.stations.add(key(login, address))
  }
}

const key = (login: string, address: string): string => `${address} ${login}`

/** A stranger with a list of names must not fill the memory: the oldest are forgotten. */
function remember<T>(map: Map<string, T>, name: string, value: T): void {
  map.delete(name)
  map.set(name, value)
  const oldest = map.size > MOST_REMEMBERED ? map.keys().next().value : undefined
  if (oldest !== undefined) map.delete(oldest)
}
