import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../../models/domain/clock.ts'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { Refusal } from '../../../models/domain/errors.ts'
import { addressOf } from './address.ts'
import type { Cookies } from './cookies.ts'
import { RateLimiter } from './rateLimiter.ts'
import type { SignIns } from './signIns.ts'
import { Turns } from './turns.ts'

/** A screen asks for a few dozen things when it opens, and then for little. */
export const REQUESTS_OF_ONE = { atOnce: 3_000, aSecond: 200 }
/** A whole office may stand behind one address, and open its screens in one quarter of an hour. */
export const REQUESTS_OF_AN_ADDRESS = { atOnce: 5_000, aSecond: 500 }
/** So many requests of one caller are begun in one turn. */
const REQUESTS_AT_A_TIME = 10

interface RequestLimitsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly sessions: Pick<SignIns, 'personOf'>
  readonly cookies: Cookies
  readonly trustProxy: number
}

/**
 * How much may be asked over HTTP, files and health page included: by each person who is signed in, wherever they are,
 * and by everybody else together from each address.
 */
export class RequestLimits {
  private readonly ofPeople: RateLimiter
  private readonly ofAddresses: RateLimiter
  private readonly turns = new Turns(REQUESTS_AT_A_TIME)
  private readonly costly = new Turns(1)

  constructor(private readonly deps: RequestLimitsDeps) {
    this.ofPeople = new RateLimiter(deps, 'requests of a person', REQUESTS_OF_ONE)
    this.ofAddresses = new RateLimiter(deps, 'requests of an address', REQUESTS_OF_AN_ADDRESS)
  }

  /** Before everything else. */
  readonly limit: RequestHandler = (request, _response, next) => {
    const personId = this.personOf(request)
    const address = addressOf(request, this.deps.trustProxy)
    this.turns.take(personId ?? `from ${address}`, () => {
      const mayAsk = personId === undefined ? this.ofAddresses.take(address) : this.ofPeople.take(personId)
      next(mayAsk ? undefined : tooMuch(1))
    })
  }

  /** What takes more work than others costs more, and is begun alone: nobody waits for two of one person's at a time. */
  spend(personId: PersonId, cost: number, act: () => void): void {
    if (!this.ofPeople.take(personId, cost)) throw tooMuch(cost)
    this.costly.take(personId, act)
  }

  private personOf(request: IncomingMessage): PersonId | undefined {
    const token = this.deps.cookies.session.tokenOf(request)
    return token === undefined ? undefined : this.deps.sessions.personOf(token)
  }
}

const tooMuch = (cost: number): Refusal =>
  new Refusal('tooManyAttempts', { retryAfterMs: Math.max(1_000, (cost / REQUESTS_OF_ONE.aSecond) * 1_000) })
