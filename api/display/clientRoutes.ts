import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import { CLIENT_NOTES } from '../../models/domain/visit/clientNotes.ts'
import { PHOTO_SEGMENT } from '../../models/wire/clientPath.ts'
import { ClientNoteBody } from '../../models/wire/display.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { sendPhoto } from '../photos/sendPhoto.ts'
import { addressOf } from '../platform/web/address.ts'
import { parse } from '../platform/web/parse.ts'
import { languageChosen, sendPage } from '../platform/web/plainForms.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { languageOf, refusalOf } from '../platform/web/refusals.ts'
import type { VisitSurveys } from '../survey/visitSurveys.ts'
import { addressOfVisit, otherPage, type Reader, visitPage } from './clientPages.ts'
import type { ClientSays } from './clientSays.ts'
import type { ClientVisits, FollowedVisit } from './clientVisits.ts'
import { surveyRoutes } from './surveyRoutes.ts'

/**
 * A link that is over is looked at for a while, and an address is mistyped. Whoever tries thousands is answered in two
 * lines; a right code is let in even then, because sixty bits are found by nobody, and a whole waiting room may stand
 * behind one address.
 */
const WRONG_CODES = { atOnce: 60, aSecond: 1 }

interface ClientRoutesDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly clientVisits: ClientVisits
  readonly clientSays: ClientSays
  readonly visitSurveys: VisitSurveys
  readonly trustProxy?: number | undefined
}

/**
 * Where clients follow their visit on their own phone: pages that need no script, no cookie and no account. Whoever has
 * the address is the client; it is told to nobody else, and nothing is sent along that a foreign page could use.
 */
export function clientRoutes(deps: ClientRoutesDeps): Router {
  const { clock, directory, clientVisits, clientSays, visitSurveys, trustProxy = 0 } = deps
  const router = Router()
  const wrongCodes = new RateLimiter(deps, 'wrong codes of visits', WRONG_CODES)

  router.get('/', (request, response) => sendPage(response, 404, otherPage(readerOf(request), 'dead')))

  router.get(`/${PHOTO_SEGMENT}/:code`, (request, response) => {
    const card = clientVisits.photoOf(request.params.code)
    if (card) return sendPhoto(response, card)
    response.status(wrongCodes.take(addressOf(request, trustProxy)) ? 404 : 429).end()
  })

  router.get('/:code', (request, response) => {
    const followed = visitOf(request, response)
    if (followed)
      sendPage(response, 200, visitPage(readerOf(request), followed, addressIn(followed), resultOf(request)))
  })

  router.post('/:code', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    const followed = visitOf(request, response)
    if (!followed) return
    const { note } = parse(ClientNoteBody, request.body ?? {})
    const isHeard = await clientSays.say(followed.visitId, note).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false
        throw error
      },
    )
    // Looked at anew, so that loading the page once more says nothing twice.
    const said = new URLSearchParams({ lang: readerOf(request).language, [isHeard ? 'said' : 'unsaid']: note })
    response.redirect(303, `${addressIn(followed)}?${said}`)
  })

  router.use('/:code/ankieta', surveyRoutes({ visitSurveys, surveyedBy, send: sendPage }))

  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const refusal = refusalOf(error)
    if (!refusal || response.headersSent) return next(error)
    sendPage(response, refusal.code === 'storeUnavailable' ? 503 : 400, otherPage(readerOf(request), 'fault'))
  })

  return router

  function readerOf(request: Request): Reader {
    const language = languageChosen(request) ?? languageOf(request)
    return { language, directory, now: clock.now() }
  }

  /** Answers by itself where there is none: that it is over and that it never was look the same. */
  function visitOf(request: Request, response: Response): FollowedVisit | undefined {
    const followed = clientVisits.ofCode(String(request.params.code))
    if (followed) return followed
    const isAdmitted = wrongCodes.take(addressOf(request, trustProxy))
    sendPage(response, isAdmitted ? 404 : 429, otherPage(readerOf(request), isAdmitted ? 'dead' : 'tooMany'))
    return undefined
  }

  /** While a visit goes on nobody is asked how it was: they are led to its page. */
  function surveyedBy(request: Request, response: Response) {
    const visit = visitOf(request, response)
    if (!visit) return undefined
    const [reader, address] = [readerOf(request), addressIn(visit)]
    if (visit.endsAt !== undefined) return { visit, reader, address }
    response.redirect(303, `${address}?lang=${reader.language}`)
    return undefined
  }

  function addressIn({ visitId }: FollowedVisit): string {
    return addressOfVisit(shownCode(clientVisits.codeOf(visitId)))
  }
}

function resultOf({ query }: Request) {
  const note = CLIENT_NOTES.find((each) => each === query.said || each === query.unsaid)
  return note && { note, isHeard: query.said === note }
}
