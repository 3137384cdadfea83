import type { RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import { calledRouteOf, isRecorded, signedInOf } from '../web/authorize.ts'
import type { Order, SecurityLog } from './securityLog.ts'

/**
 * Every order that was carried out has one entry. It is on disk before the answer is sent, and nobody's call waits for
 * it: a page goes out when the request is stored, which is before.
 */
export function noteOrders({ securityLog, log }: { securityLog: SecurityLog; log: Logger }): RequestHandler {
  return (request, response, next) => {
    const came = calledRouteOf(response)
    if (!came || !isRecorded(came.route)) return next()
    const personId = response.locals.signedIn === undefined ? undefined : signedInOf(response).actor.personId
    const order: Order = { personId, address: request.ip, isNoted: false, isOver: false }
    beforeEnd(response, async () => {
      const { route: what, move, object = madeBy(response) } = came
      await securityLog
        .noteOrder(order, { what, move, object, result: 'done' })
        .catch((fault: unknown) => log.error({ err: fault, what }, 'what has happened could not be noted'))
    })
    securityLog.during(order, next)
  }
}

/** What an order has made: its id is in no address yet. */
export function hasMade(response: Response, id: string): void {
  response.locals.made = id
}

const madeBy = (response: Response): string | undefined => response.locals.made as string | undefined

/** Holds the end of an answer back until that is done. What was refused is noted elsewhere. */
function beforeEnd(response: Response, go: () => Promise<void>): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => Response
  response.end = ((...rest: unknown[]) => {
    if (response.statusCode >= 400) end(...rest)
    else void go().then(() => end(...rest))
    return response
  }) as typeof response.end
}
