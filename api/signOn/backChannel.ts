import express, { Router } from 'express'
import type { Logger } from 'pino'
import { isEndedBy } from '../../models/domain/signOn/signedOn.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import type { Provider } from './provider.ts'

interface BackChannelDeps {
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
export function backChannelRoutes({ log, sessions, securityLog, signOnSettings, provider }: BackChannelDeps): Router {
  const router = Router()

  router.post('/', express.urlencoded({ extended: false, limit: '16kb' }), async (request, response) => {
    const { logout_token: token }: { logout_token?: unknown } = request.body ?? {}
    const client = signOnSettings.isOn ? signOnSettings.now : undefined
    if (!client || typeof token !== 'string') return void response.status(400).json({ error: 'invalid_request' })
    const over = await provider.whoLeft(client, token).catch((error: unknown) => {
      log.warn({ err: error }, 'a provider of sign-ins told of a sign-out that could not be proved')
    })
    if (!over) return void response.status(400).json({ error: 'invalid_request' })
    const ending = sessions.all().filter((session) => session.signOn && isEndedBy(session.signOn, over))
    await Promise.all(ending.map(({ tokenHash }) => sessions.end(tokenHash)))
    for (const personId of new Set(ending.map((each) => each.personId)))
      await securityLog.note({ what: 'signedOutThere', result: 'done', personId })
    response.status(200).end()
  })

  return router
}
