import express, { Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import { isEndedBy } from '../../models/domain/signOn/signedOn.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import type { Provider } from './provider.ts'

/** What strangers say does not fill the log. */
const UNPROVEN = { atOnce: 10, aSecond: 0.1 }

interface BackChannelDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly sessions: Sessions
  readonly securityLog: SecurityLog
  readonly signOnSettings: OfficeSignOn
  readonly provider: Provider
}

/**
 * The provider tells that somebody has signed out there, or was thrown out: what they opened here by it ends, screens
 * included. It comes from a server, so without cookie and origin: what it says is proved by its signature alone.
 */
export function backChannelRoutes(deps: BackChannelDeps): Router {
  const { log, sessions, securityLog, signOnSettings, provider } = deps
  const unproven = new RateLimiter(deps, 'unproven sign-outs of an address', UNPROVEN)
  const router = Router()

  router.post('/', express.urlencoded({ extended: false, limit: '16kb' }), async (request, response) => {
    const { logout_token: token }: { logout_token?: unknown } = request.body ?? {}
    const client = signOnSettings.isOn ? signOnSettings.now : undefined
    if (!client || typeof token !== 'string') return void response.status(400).json({ error: 'invalid_request' })
    const over = await provider.whoLeft(client, token).catch((error: unknown) => {
      if (unproven.take(request.ip ?? ''))
        log.warn({ err: error }, 'a provider of sign-ins told of a sign-out that could not be proved')
    })
    if (!over) return void response.status(400).json({ error: 'invalid_request' })
    if (over === 'again') return void response.status(200).end()
    const ending = sessions.all().filter((session) => session.signOn && isEndedBy(session.signOn, over))
    await Promise.all(ending.map(({ tokenHash }) => sessions.end(tokenHash)))
    for (const personId of new Set(ending.map((each) => each.personId)))
      await securityLog.note({ what: 'signedOutThere', result: 'done', personId })
    response.status(200).end()
  })

  return router
}
