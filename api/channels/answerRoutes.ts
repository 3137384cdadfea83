import { randomBytes } from 'node:crypto'
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { AnswerBody, type AnswerView } from '../../models/wire/answer.ts'
import { ANSWER_PATH } from '../../models/wire/answerPath.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { noteRefusals } from '../platform/audit/noteRefusals.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { addressOf as addressOfSender } from '../platform/web/address.ts'
import { type IsOwnHost, refuseForeignHosts } from '../platform/web/host.ts'
import { parse } from '../platform/web/parse.ts'
import { languageChosen, namedOrigins, ownFormsOnly, sendPage } from '../platform/web/plainForms.ts'
import { RateLimiter } from '../platform/web/rateLimiter.ts'
import { languageOf, refusalOf } from '../platform/web/refusals.ts'
import type { MoveRequest } from '../requests/moveRequest.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { AnswerCalls, acceptMoveOf, keyOfLink } from './answerCalls.ts'
import type { AnswerLinks, OpenedLink } from './answerLinks.ts'
import { callPage, otherPage, proofPage, type Reader } from './answerPages.ts'

/** A link is pasted, not typed: whoever guesses is answered in two lines, and nobody is looked up for them. */
const WRONG_LINKS = { atOnce: 20, aSecond: 1 / 30 }
/** So long a page says that what was pressed came too late: it looks again by the same address. */
const LATE_MS = minutes(1)
/** Of one link: a page that looks again every few seconds, a person, and a program that says it twice. */
const USES_OF_A_LINK = { atOnce: 60, aSecond: 1 }

interface AnswerRoutesDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly answerLinks: AnswerLinks
  readonly repository: RequestRepository
  readonly webhooks: Webhooks
  readonly move: MoveRequest
  readonly securityLog: SecurityLog
  readonly isOwnHost: IsOwnHost
  readonly publicOrigin: string | undefined
  readonly trustProxy: number
}

/**
 * Where somebody without an open browser answers: a page without script, cookie and sign-in, for whoever has the link. To
 * look at it changes nothing, because scanners of mail open every link; what changes something is a form, or a program.
 */
export function answerRoutes(deps: AnswerRoutesDeps): Router {
  const { clock, log, directory, accounts, answerLinks, webhooks, publicOrigin, trustProxy, securityLog } = deps
  const router = Router()
  const calls = new AnswerCalls(deps)
  const wrongLinks = new RateLimiter(deps, 'wrong links of calls', WRONG_LINKS)
  const uses = new RateLimiter(deps, 'uses of one link of a call', USES_OF_A_LINK)
  router.use(refuseForeignHosts(deps.isOwnHost), namedOrigins, ownFormsOnly(publicOrigin))

  router.get('/', (request, response) => sendPage(response, 404, otherPage(readerOf(request), 'unknown')))

  router.get('/:token', async (request, response) => {
    const opened = await open(request, response)
    if (opened) show(request, response, opened)
  })

  router.post('/:token', express.urlencoded({ extended: false, limit: '1kb' }), async (request, response) => {
    const opened = await open(request, response)
    if (!opened) return
    let isLate = false
    if (opened.is === 'proof') await proven(opened)
    else isLate = !(await isAnswered(opened, request))
    // Looked at anew, so that loading the page once more says nothing twice.
    response.redirect(303, `${readerOf(request, opened).address}${isLate ? `&late=${clock.now()}` : ''}`)
  })

  /** For programs: a gateway's report of delivery, a telephone that rings. */
  router.post('/:token/received', async (request, response) => {
    const opened = await open(request, response)
    if (!opened) return
    const view = opened.is === 'proof' ? await proven(opened) : await calls.received(opened)
    response.json(view)
  })

  /** For programs: somebody has pressed a key on their telephone. */
  router.post('/:token/accepted', async (request, response) => {
    const opened = await open(request, response)
    if (!opened) return
    if (opened.is === 'proof') return void response.json(await proven(opened))
    const move = acceptMoveOf(calls.movesOf(opened.request, opened)) ?? 'accept'
    await answered(opened, { order: { move }, key: keyOfLink(tokenOf(request), opened, move) }, request)
    const now = (await answerLinks.open(tokenOf(request), () => true)) ?? opened
    const view = calls.view(now.is === 'call' ? now.request : opened.request, opened)
    response.status(view.standing === 'accepted' || view.standing === 'arrived' ? 200 : 409).json(view)
  })

  router.use(noteRefusals({ securityLog, log, attemptOf: () => ({ what: 'answerByLink' }) }), answerFaultsInWords)
  return router

  /** Answers by itself where there is none: one that is forged is noted. */
  async function open(request: Request, response: Response): Promise<OpenedLink | undefined> {
    const address = addressOfSender(request, trustProxy)
    const token = tokenOf(request)
    const opened = await answerLinks.open(token, () => wrongLinks.left(address) >= 1)
    if (!opened) {
      const isAdmitted = wrongLinks.take(address)
      if (isAdmitted) await securityLog.note({ what: 'answerByLink', result: 'refused', address })
      sendPage(response, isAdmitted ? 404 : 429, otherPage(readerOf(request), isAdmitted ? 'unknown' : 'tooMany'))
      return undefined
    }
    if (uses.take(token)) return opened
    sendPage(response, 429, otherPage(readerOf(request, opened), 'tooMany'))
    return undefined
  }

  function show(request: Request, response: Response, opened: OpenedLink): void {
    const reader = readerOf(request, opened)
    if (opened.is === 'proof') {
      const isProven = (opened.channel.heardAt ?? Number.NEGATIVE_INFINITY) >= opened.madeAt
      sendPage(response, 200, proofPage(reader, isProven ? 'proven' : opened.isOver ? 'over' : 'asked'))
      return
    }
    const standing = calls.standingOf(opened.request, opened)
    const moves = calls.movesOf(opened.request, opened)
    const sinceMs = clock.now() - Number(request.query.late)
    const isLate = sinceMs >= 0 && sinceMs < LATE_MS
    const page = { request: opened.request, pageId: opened.page.id, standing, moves, isLate }
    sendPage(response, 200, callPage(reader, page))
  }

  async function proven({ channel, madeAt, isOver }: Extract<OpenedLink, { is: 'proof' }>): Promise<AnswerView> {
    if (isOver) return { standing: 'over', rings: false }
    await webhooks.noteReceipt(channel.id, madeAt, 'proof')
    return { standing: 'proven', rings: false }
  }

  function isAnswered(call: Extract<OpenedLink, { is: 'call' }>, request: Request): Promise<boolean> {
    const { ticket: key, ...order } = parse(AnswerBody, request.body ?? {})
    return answered(call, { order, key }, request)
  }

  /** False: it is too late for that, and the page says what holds now. */
  async function answered(
    call: Extract<OpenedLink, { is: 'call' }>,
    { order, key }: Pick<Parameters<AnswerCalls['answer']>[1], 'order' | 'key'>,
    request: Request,
  ): Promise<boolean> {
    const { is } = calls.standingOf(call.request, call)
    if (is === 'taken' || is === 'over') return false
    if (is === 'arrived' && order.move === 'arrive') return true
    try {
      await calls.answer(call, { order, key, address: addressOfSender(request, trustProxy) })
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  function readerOf(request: Request, opened?: OpenedLink): Reader {
    const personId = opened && (opened.is === 'call' ? opened.page.personId : opened.channel.personId)
    const language = languageChosen(request) ?? (personId ? accounts.languageOf(personId) : languageOf(request))
    const token = tokenOf(request)
    return {
      language,
      directory,
      now: clock.now(),
      address: `${ANSWER_PATH}/${encodeURIComponent(token.slice(0, 60))}?lang=${language}`,
      ticket: randomBytes(16).toString('base64url'),
    }
  }

  /** What goes wrong is said on a page too; what nobody expected is logged by the next one. */
  function answerFaultsInWords(error: unknown, request: Request, response: Response, next: NextFunction): void {
    const refusal = refusalOf(error)
    if (!refusal || response.headersSent || refusal.code === 'foreignHost') {
      next(error)
      return
    }
    const status = { storeUnavailable: 503, foreignOrigin: 403, tooLarge: 413 }[refusal.code as string] ?? 400
    sendPage(response, status, otherPage(readerOf(request), 'fault'))
  }
}

const tokenOf = ({ params }: Request): string => String(params.token ?? '')
