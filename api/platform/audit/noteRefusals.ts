import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { Refusal, type RefusalCode } from '../../../models/domain/errors.ts'
import { calledRouteOf, signedInOf } from '../web/authorize.ts'
import type { SecurityLog } from './securityLog.ts'

/** Refusals that say somebody tried what is not theirs. A mistyped field or a lost race is nobody's attempt. */
const ATTEMPTS: readonly RefusalCode[] = ['notAllowed', 'foreignOrigin', 'foreignHost']

export const isAttempt = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && ATTEMPTS.includes(refusal.code)

/** The one place where refused attempts over HTTP are noted: who, what, which object, from where. */
export function noteRefusals({ securityLog, log }: { securityLog: SecurityLog; log: Logger }): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (error instanceof Refusal && isAttempt(error)) {
      const came = calledRouteOf(response)
      const personId = response.locals.signedIn === undefined ? undefined : signedInOf(response).actor.personId
      await securityLog
        .note({
          what: came?.route ?? error.code,
          result: 'refused',
          personId,
          move: came?.move,
          object: came?.object,
          address: request.ip,
        })
        .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
    }
    next(error)
  }
}
