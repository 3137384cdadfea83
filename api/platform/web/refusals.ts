import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { Refusal, type RefusalCode } from '../../../models/domain/errors.ts'
import { StoreUnavailable } from '../../../models/store/unavailable.ts'
import { textsFor } from '../../../models/texts/texts.ts'
import type { StepLine } from '../../../models/wire/listSteps.ts'
import type { ErrorView } from '../../../models/wire/views.ts'

/** The one table of refusals on the wire; the sockets send the same codes. */
export const STATUS_OF: Readonly<Record<RefusalCode, number>> = {
  badInput: 400,
  weakPassword: 400,
  notSignedIn: 401,
  wrongCredentials: 401,
  otherPerson: 409,
  otherPage: 409,
  oldPage: 409,
  notAllowed: 403,
  signOnOnly: 403,
  foreignOrigin: 403,
  foreignHost: 421,
  notFound: 404,
  moveNotPossible: 409,
  tooLate: 409,
  alreadyExtended: 409,
  personNotAvailable: 409,
  handledElsewhere: 409,
  officeClosed: 409,
  absenceOverlaps: 409,
  absenceOver: 409,
  dayNotAhead: 409,
  lastDayNotAhead: 409,
  interpreterNotice: 409,
  changedMeanwhile: 409,
  directoryProblems: 409,
  reasonMissing: 409,
  tooManyKept: 409,
  tooManyOpen: 409,
  stepsFull: 409,
  historyFull: 409,
  exportTooLong: 409,
  lastAdministrator: 409,
  breakGlass: 409,
  signOnUntested: 409,
  loginTaken: 409,
  wrongCode: 409,
  linkUsed: 410,
  linkExpired: 410,
  endsBeforeItBegins: 400,
  listUnreadable: 400,
  substituteIsThemself: 400,
  tooLarge: 413,
  keyReused: 422,
  tooManyAttempts: 429,
  internal: 500,
  providerSilent: 503,
  figuresNotReady: 503,
  storeUnavailable: 503,
}

/** Turns whatever was thrown into a refusal: a library's complaint about the input is one too. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof StoreUnavailable) return new Refusal('storeUnavailable', { retryAfterMs: 2_000 })
  const status = statusOf(error)
  if (status === 413) return new Refusal('tooLarge')
  if (status !== undefined && status >= 400 && status < 500) return new Refusal('badInput')
  return undefined
}

interface AnswerFaultsDeps {
  readonly log: Logger
  newId(): string
  /** How a refusal is written. */
  readonly form?: (response: Response, status: number, view: ErrorView) => void
}

const asView = (response: Response, status: number, view: ErrorView): void => void response.status(status).json(view)

/** Answers every fault: expected ones with their reason, unknown ones neutrally and once in the log. */
export function answerFaults({ log, newId, form = asView }: AnswerFaultsDeps): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = refusalOf(error)
    const refusal = known ?? new Refusal('internal')
    const id = newId()
    if (!known) log.error({ err: error, id, method: request.method, path: request.path }, 'unexpected error')
    const view: ErrorView = {
      code: refusal.code,
      message: textsFor(languageOf(request)).errors[refusal.code],
      detail: refusal.detail,
      ...(known ? {} : { id }),
    }
    // An answer that tells step by step how far it has come has begun already.
    if (response.headersSent) {
      response.end(`${JSON.stringify({ refused: view } satisfies StepLine<never>)}\n`)
      return
    }
    if (refusal.detail.retryAfterMs !== undefined)
      response.set('Retry-After', String(Math.ceil(refusal.detail.retryAfterMs / 1_000)))
    response.set('Cache-Control', 'no-store')
    form(response, STATUS_OF[refusal.code], view)
  }
}

/** The reader's language: what their screen says it is, Polish otherwise. */
export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages([...LANGUAGES])
  return LANGUAGES.find((language) => language === accepted) ?? DEFAULT_LANGUAGE
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}
