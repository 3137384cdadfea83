import express, { type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { IdempotencyKey } from '../../models/wire/orders.ts'
import { type ApiTokens, mayUse } from '../apiTokens/apiTokens.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { noteRefusals } from '../platform/audit/noteRefusals.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { parse } from '../platform/web/parse.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { answerFaults, languageOf } from '../platform/web/refusals.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { reportOf, responseTimesOf } from '../reports/responseTimes.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { RaiseRequests } from '../requests/raiseRequests.ts'
import { boardAnswer, countsAnswer, officeAnswer, raisedAnswer } from './answers.ts'
import { apiPage } from './apiPage.ts'
import { openApi } from './openApi.ts'
import { OPERATIONS, type Operation, type OperationName } from './operations.ts'
import { problemForm } from './problems.ts'

/** What one program may ask: a raise a second goes on for ever, and a burst of sixty. */
const LIMITS = { atOnce: 60, aSecond: 1 }

interface V1Deps {
  readonly clock: Clock
  readonly log: Logger
  readonly apiTokens: ApiTokens
  readonly directory: OfficeDirectory
  readonly open: OpenRequests
  readonly raising: RaiseRequests
  readonly dailyFacts: DailyFacts
  readonly securityLog: SecurityLog
  newId(): string
}

type Asked = NonNullable<ReturnType<ApiTokens['find']>>
type Handlers = { readonly [Name in OperationName]: (asked: Asked, request: Request) => Promise<object> | object }

/**
 * The API for other programs, version 1, with a token instead of a session: no cookie is read here, so that no page of
 * another site can ask in somebody's name. Its description is for everybody to read.
 */
export function v1Routes(deps: V1Deps): Router {
  const { clock, log, newId, apiTokens, directory, open, raising, dailyFacts, securityLog } = deps
  const router = Router()
  const limiter = new RateLimiter({ clock, log }, 'requests of a program', LIMITS)

  const handlers: Handlers = {
    office: () => officeAnswer(directory),

    async raise({ actor }, request) {
      const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
      const { visitId, requests } = await raising.raise(actor, key, parse(OPERATIONS.raise.body, request.body))
      const { personId } = actor
      await securityLog.note({ what: 'raise', result: 'done', personId, object: visitId, address: request.ip })
      return raisedAnswer(visitId, requests)
    },

    board: () => boardAnswer(open.all(), clock.now()),

    async counts(_asked, request) {
      const query = parse(OPERATIONS.counts.query, request.query)
      const forgottenTo = await dailyFacts.forgottenTo()
      const asking = { query, directory: directory.now, now: clock.now(), forgottenTo }
      const tables = await dailyFacts.since(reportOf(asking).since)
      // As whoever sees counts alone: a program tells them to people of whom nobody here knows.
      return countsAnswer(await responseTimesOf(tables, { ...asking, actor: { roles: ['auditor'] } }))
    },
  }

  router.get('/', (request, response) => {
    response
      .vary('Accept-Language')
      .type('html')
      .send(apiPage(languageOf(request)))
  })

  router.get('/openapi.json', (_request, response) => {
    response.json(openApi())
  })

  for (const [name, operation] of Object.entries(OPERATIONS) as [OperationName, Operation][])
    router[operation.method](
      operation.path,
      (request, response, next) => {
        mustHaveToken(request, response, operation)
        next()
      },
      express.json({ limit: '32kb' }),
      async (request, response) => {
        const asked = response.locals.asked as Asked
        response.status(operation.status).json(await handlers[name](asked, request))
      },
    )

  router.use(() => {
    throw new Refusal('notFound')
  })
  router.use(noteRefusals({ securityLog, log, attemptOf }))
  router.use(answerFaults({ log, newId, form: problemForm }))
  return router

  /** Who asks is known from then on, also where they may not. */
  function mustHaveToken(request: Request, response: Response, { scope, query }: Operation): void {
    const [, secret] = /^Bearer (\S{1,200})$/.exec(request.get('authorization') ?? '') ?? []
    const asked = secret === undefined ? undefined : apiTokens.find(secret)
    if (!asked) {
      response.set('WWW-Authenticate', 'Bearer')
      throw new Refusal('notSignedIn')
    }
    response.locals.asked = asked
    const mayAsk = limiter.take(asked.token.id)
    const left = Math.floor(limiter.left(asked.token.id))
    response.set('RateLimit-Policy', `"token";q=${LIMITS.atOnce};w=${LIMITS.atOnce / LIMITS.aSecond}`)
    response.set('RateLimit', `"token";r=${left};t=${Math.ceil((LIMITS.atOnce - left) / LIMITS.aSecond)}`)
    if (!mayAsk) throw new Refusal('tooManyAttempts', { retryAfterMs: 1_000 / LIMITS.aSecond })
    if (scope !== undefined && !mayUse(scope, asked)) throw new Refusal('notAllowed', { where: 'scope' })
    const [question] = Object.keys(request.query)
    if (!query && question !== undefined)
      throw new Refusal('badInput', { problems: [{ path: question.slice(0, 100), expected: 'nothing' }] })
  }
}

/** Which token has tried what it may not. */
function attemptOf({ locals }: Response) {
  const asked = locals.asked as Asked | undefined
  return asked ? { what: 'useApiToken', personId: asked.actor.personId, object: asked.token.id } : {}
}
