import { randomBytes } from 'node:crypto'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Bell } from '../../models/domain/bell/bell.ts'
import { bellStanding } from '../../models/domain/bell/bellStanding.ts'
import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import type { Request as Call } from '../../models/domain/request/request.ts'
import { RingBody, TICKET } from '../../models/wire/bells.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { noteRefusals } from '../platform/audit/noteRefusals.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { addressOf as addressOfSender } from '../platform/web/address.ts'
import { type IsOwnHost, refuseForeignHosts } from '../platform/web/host.ts'
import { parse } from '../platform/web/parse.ts'
import { languageChosen, namedOrigins, ownFormsOnly, sendPage } from '../platform/web/plainForms.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { languageOf, refusalOf } from '../platform/web/refusals.ts'
import type { Bells } from './bells.ts'
import type { DoorCalls } from './doorCalls.ts'
import { bellPage, callPage, insteadPage, missingPage, type OnSite } from './doorPages.ts'
import { addressOf, type Reader } from './doorReader.ts'

/**
 * A code that is typed is mistyped; whoever tries thousands is answered in two lines. A right code is let in even then:
 * behind one address may stand everybody at the doors of an office, and nobody must silence their bells.
 */
const WRONG_CODES = { atOnce: 20, aSecond: 1 / 30 }

/** So long a client reads how it ended. */
const SHOWN_AFTER_END_MS = minutes(1)

interface DoorRoutesDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly bells: Bells
  readonly doorCalls: DoorCalls
  readonly isOwnHost: IsOwnHost
  readonly publicOrigin: string | undefined
  readonly trustProxy: number
  readonly securityLog: SecurityLog
}

/** What a client opens at a door: pages that need no script, no cookie and no account. */
export function doorRoutes(deps: DoorRoutesDeps): Router {
  const { clock, log, directory, bells, doorCalls, publicOrigin, trustProxy, securityLog } = deps
  const router = Router()
  const ownForms = ownFormsOnly(publicOrigin)
  const wrongCodes = new RateLimiter(deps, 'wrong codes of bells', WRONG_CODES)
  router.use(refuseForeignHosts(deps.isOwnHost), namedOrigins)

  /** Found before anything else is looked at: whatever is wrong with a wrong code, it counts as one. */
  router.param('code', (request, response, next, code) => {
    const bell = bells.ofCode(String(code))
    if (bell) {
      response.locals.bell = bell
      return next()
    }
    const isAdmitted = wrongCodes.take(deviceOf(request))
    sendPage(response, isAdmitted ? 404 : 429, missingPage(readerOf(request), isAdmitted ? 'unknown' : 'tooManyTries'))
  })

  router.get('/', (request, response) => {
    const { code } = request.query
    const reader = readerOf(request)
    if (typeof code !== 'string' || code === '') return void sendPage(response, 200, missingPage(reader, 'which'))
    response.redirect(303, `${request.baseUrl}/${encodeURIComponent(code.slice(0, 40))}?lang=${reader.language}`)
  })

  router.get('/:code', (request, response) => {
    const bell = bellOf(response)
    const reader = readerOf(request, bell)
    const ringing = doorCalls.ringing(bell, deviceOf(request))
    if (ringing) return void sendPage(response, 200, callPage(reader, ringing))
    const hindrance = doorCalls.hindrance(bell)
    sendPage(
      response,
      200,
      hindrance ? insteadPage(reader, hindrance) : bellPage(reader, newTicket(), onSiteOf(bell, request)),
    )
  })

  router.post('/:code', ownForms, express.urlencoded({ extended: false, limit: '2kb' }), async (request, response) => {
    const bell = bellOf(response)
    const reader = readerOf(request, bell)
    const { ticket, needs, here } = parse(RingBody, request.body ?? {})
    const pressed = await doorCalls.press(bell, { ticket, needs, here, device: deviceOf(request) })
    if (pressed.is === 'called') return response.redirect(303, addressOf(reader, pressed.ticket))
    if (pressed.is === 'ringing') return response.redirect(303, addressOf(reader))
    // The same ticket: whatever is typed next is the same press.
    if (pressed.is === 'code') return void sendPage(response, 403, bellPage(reader, ticket, { asked: pressed.because }))
    sendPage(response, pressed.is === 'tooMany' ? 429 : 409, insteadPage(reader, pressed.is))
  })

  router.get('/:code/:ticket', async (request, response) => {
    const bell = bellOf(response)
    const reader = readerOf(request, bell)
    const ticket = ticketOf(request)
    const call = ticket === undefined ? undefined : await doorCalls.find(bell, ticket)
    // The next client at a tablet does not find the page of the last one.
    if (call && isLongOver(call, reader.now)) return response.redirect(303, addressOf(reader))
    if (call) sendPage(response, 200, callPage(reader, call, ticket))
    else sendPage(response, 404, missingPage(reader, 'gone'))
  })

  /** The one thing that can be done with a call: to take it back. */
  router.post('/:code/:ticket', ownForms, async (request, response) => {
    const bell = bellOf(response)
    const ticket = ticketOf(request)
    if (ticket !== undefined) await doorCalls.takeBack(bell, ticket)
    response.redirect(303, addressOf(readerOf(request, bell), ticket))
  })

  router.use(noteRefusals({ securityLog, log }), answerFaultsInWords)
  return router

  /** The QR code on the tablet brings the code of the moment along; one that is old by now is asked for anew. */
  function onSiteOf(bell: Bell, { query: { here } }: Request): OnSite | undefined {
    if (!doorCalls.asksCode(bell)) return undefined
    if (typeof here !== 'string') return { asked: 'missing' }
    return { code: here.slice(0, 10) }
  }

  function readerOf(request: Request, bell?: Bell): Reader {
    return { language: languageChosen(request) ?? languageOf(request), directory, now: clock.now(), bell }
  }

  function deviceOf(request: Request): string {
    return addressOfSender(request, trustProxy)
  }

  /** What goes wrong is said on a page too, with the number to telephone; what nobody expected is logged by the next one. */
  function answerFaultsInWords(error: unknown, request: Request, response: Response, next: NextFunction): void {
    const refusal = refusalOf(error)
    if (!refusal || response.headersSent || refusal.code === 'foreignHost') {
      next(error)
      return
    }
    const bell = response.locals.bell as Bell | undefined
    const reader = readerOf(request, bell)
    const status = { storeUnavailable: 503, foreignOrigin: 403, officeClosed: 409 }[refusal.code as string] ?? 400
    if (!bell) sendPage(response, status, missingPage(reader, 'unknown'))
    else sendPage(response, status, insteadPage(reader, refusal.code === 'officeClosed' ? 'closed' : 'fault'))
  }
}

function isLongOver(call: Call, now: Instant): boolean {
  const { overSince } = bellStanding(call, now)
  return overSince !== undefined && now - overSince >= SHOWN_AFTER_END_MS
}

/** Of a route with a code. */
const bellOf = ({ locals }: Response): Bell => locals.bell

const newTicket = (): string => randomBytes(16).toString('base64url')

function ticketOf(request: Request): string | undefined {
  const ticket = String(request.params.ticket)
  return TICKET.test(ticket) ? ticket : undefined
}
