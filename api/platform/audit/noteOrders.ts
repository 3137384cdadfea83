import type { RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { CarriedEntry } from '../../../models/store/carriedEntry.ts'
import { calledRouteOf, isCarried, isRecorded, signedInOf } from '../web/authorize.ts'
import type { Order, SecurityLog } from './securityLog.ts'

/** Makes the entry of the order that is being answered; what it has made has an id that is in no address. */
export type MakeEntry = (made?: string) => CarriedEntry

/**
 * Every order that was carried out has one entry. It is on disk before the answer is sent, and nobody's call waits for
 * it: a page goes out when the request is stored. Where the order is one change, its entry goes into the same sync
 * (`entryOf`), else it follows.
 */
export function noteOrders({ securityLog, log }: { securityLog: SecurityLog; log: Logger }): RequestHandler {
  return (request, response, next) => {
    const came = calledRouteOf(response)
    if (!came || !isRecorded(came.route)) return next()
    const personId = response.locals.signedIn === undefined ? undefined : signedInOf(response).actor.personId
    const order: Order = { personId, address: request.ip, isNoted: false, isOver: false }
    const eventOf = (made = madeBy(response)) => {
      const { route: what, move, object = made } = came
      return { what, move, object, result: 'done' } as const
    }
    beforeEnd(response, {
      refused: () => securityLog.endOrder(order),
      carriedOut: () =>
        securityLog
          .noteOrder(order, eventOf())
          .catch((fault: unknown) =>
            log.error({ err: fault, what: came.route }, 'what has happened could not be noted'),
          ),
    })
    if (!isCarried(came.route)) return securityLog.during(order, next)
    const makeEntry: MakeEntry = (made) => securityLog.entryOf(order, eventOf(made))
    response.locals.makeEntry = makeEntry
    next()
  }
}

/** For the one change that the order is. */
export const entryOf = (response: Response): MakeEntry => response.locals.makeEntry as MakeEntry

/** What an order has made: its id is in no address yet. */
export function hasMade(response: Response, id: string): void {
  response.locals.made = id
}

const madeBy = (response: Response): string | undefined => response.locals.made as string | undefined

interface Ends {
  refused(): void
  carriedOut(): Promise<void>
}

/** Holds the end of an answer back until that is done. What was refused is noted elsewhere. */
function beforeEnd(response: Response, { refused, carriedOut }: Ends): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => Response
  response.end = ((...rest: unknown[]) => {
    if (response.statusCode < 400) {
      void carriedOut().then(() => end(...rest))
      return response
    }
    refused()
    return end(...rest)
  }) as typeof response.end
}
