import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { Refusal, type RefusalCode } from '../../../models/domain/errors.ts'
import { calledRouteOf, signedInOf } from '../web/authorize.ts'
import type { SecurityLog } from './securityLog.ts'

/** Refusals that say somebody tried what is not theirs. A mistyped field or a lost race is nobody's attempt. */
const ATTEMPTS: readonly RefusalCode[] = ['notAllowed', 'foreignOrigin', 'foreignHost']

export const isAttempt = (refusal: Refusal | undefined): boolean =>
  refusal !== undefined && ATTEMPTS.includes(refusal.code)

/** Who tried what. */
interface Attempt {
  readonly what?: string | undefined
  readonly personId?: string | undefined
  readonly move?: string | undefined
  readonly object?: string | undefined
}

interface NoteRefusalsDeps {
  readonly securityLog: SecurityLog
  readonly log: Logger
  /** Absent: as the table of routes has let it in. */
  attemptOf?(response: Response): Attempt
}

/** The one place where refused attempts over HTTP are noted: who, what, which object, from where. */
export function noteRefusals({ securityLog, log, attemptOf = bySession }: NoteRefusalsDeps): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (error instanceof Refusal && isAttempt(error)) {
      const { what = error.code, ...attempt } = attemptOf(response)
      await securityLog
        .note({ what, ...attempt, result: 'refused', address: request.ip })
        .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
    }
    next(error)
  }
}

function bySession(response: Response): Attempt {
  const { route, move, object } = calledRouteOf(response) ?? {}
  const personId = response.locals.signedIn === undefined ? undefined : signedInOf(response).actor.personId
  return { what: route, personId, move, object }
}
