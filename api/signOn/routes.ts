import { type Request, type Response, Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { SignOnRefusal } from '../../models/domain/signOn/signOn.ts'
import { Id } from '../../models/wire/orders.ts'
import {
  BeginSignOnBody,
  type BegunSignOn,
  type BreakGlassAlarmView,
  CheckSignOnBody,
  NewcomerBody,
  SignOnBody,
  type SignOnFindings,
  TestSignOnBody,
} from '../../models/wire/signOn.ts'
import {
  CALLBACK_PATH,
  REFUSAL_QUESTION,
  SIGN_ON_SETTINGS_PATH,
  SIGN_ON_TEST_PART,
} from '../../models/wire/signOnPaths.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import { signIn } from '../accounts/routes.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { ownOrigin } from '../platform/web/ownOrigin.ts'
import { parse } from '../platform/web/parse.ts'
import { refusalOf } from '../platform/web/refusals.ts'
import { optional } from '../requests/requestView.ts'
import type { BreakGlassAlarm } from './breakGlassAlarm.ts'
import { changeSignOn } from './changeSignOn.ts'
import { checkSettings } from './checkSettings.ts'
import type { Flow } from './flow.ts'
import { type Linking, linkNewcomer, removeNewcomer, unlinkAccount } from './linkAccounts.ts'
import { beginSignOn, type Flowing, finishSignOn } from './signOnFlow.ts'
import { SignOnRefused } from './signOnRefused.ts'
import { signOnView } from './signOnView.ts'

interface SignOnRoutesDeps extends Flowing, Linking {
  readonly publicOrigin: string | undefined
  readonly secure: boolean
  readonly breakGlassAlarm: BreakGlassAlarm
}

/** Signing in with the office's own provider, and what administrators set for it. */
export function signOnRoutes(deps: SignOnRoutesDeps): Router {
  const { cookies, sessions, accounts, signOnSettings, securityLog, breakGlassAlarm, log } = deps
  const router = Router()

  router.post('/', async (request, response) => {
    const body = parse(BeginSignOnBody, request.body)
    const came = { token: cookies.signOn.tokenOf(request), address: request.ip ?? '' }
    const { url, token } = await beginSignOn(deps, { ...body, ...came, redirectAddress: redirectAddressOf(request) })
    cookies.signOn.set(response, token)
    response.json({ url } satisfies BegunSignOn)
  })

  router.get('/callback', async (request, response) => {
    const question = questionOf(request)
    const token = cookies.signOn.tokenOf(request)
    // Once: what comes a second time finds no browser that has set out. A link of somebody else's ends nobody's way.
    let end = SIGN_IN
    const onOwnWay = ({ test, to }: Flow) => {
      cookies.signOn.clear(response)
      end = test ? TEST : { ...SIGN_IN, to }
    }
    try {
      const { to, who } = await finishSignOn(deps, {
        token,
        question,
        address: request.ip ?? '',
        actor: signedInHere(request),
        onOwnWay,
      })
      if (who) await signIn(deps, request, response, who.personId, who.signOn)
      else await securityLog.note({ what: TEST.what, result: 'done', personId: signedInHere(request)?.personId })
      response.redirect(303, to)
    } catch (error) {
      // A person stands before whatever is answered here, and no screen of ours.
      await refuse(request, response, error instanceof SignOnRefused ? error : new SignOnRefused('notNow', error), end)
    }
  })

  router.get('/', (request, response) => {
    response.json(signOnView(deps, actorOf(response), ownOrigin(deps, request)))
  })

  router.put('/', async (request, response) => {
    await changeSignOn(deps, actorOf(response), parse(SignOnBody, request.body), request.ip ?? '')
    response.json(signOnView(deps, actorOf(response), ownOrigin(deps, request)))
  })

  router.get('/alarm', (_request, response) => {
    mustAdminister(actorOf(response))
    response.json({ ...optional('use', breakGlassAlarm.view()) } satisfies BreakGlassAlarmView)
  })

  router.post('/checks', async (request, response) => {
    mustAdminister(actorOf(response))
    const findings = await checkSettings(deps, parse(CheckSignOnBody, request.body), redirectAddressOf(request))
    response.json({ findings } satisfies SignOnFindings)
  })

  router.post('/tests', async (request, response) => {
    const actor = actorOf(response)
    mustAdminister(actor)
    const { edition } = parse(TestSignOnBody, request.body)
    const { now } = signOnSettings
    if (now && now.edition !== edition) throw new Refusal('changedMeanwhile')
    const came = { token: cookies.signOn.tokenOf(request), address: request.ip ?? '' }
    const test = { personId: actor.personId, edition }
    const redirectAddress = redirectAddressOf(request)
    const { url, token } = await beginSignOn(deps, {
      to: SIGN_ON_SETTINGS_PATH + TEST.part,
      ...came,
      redirectAddress,
      test,
    })
    cookies.signOn.set(response, token)
    response.json({ url } satisfies BegunSignOn)
  })

  router.post('/newcomers/:id', async (request, response) => {
    const { personId } = parse(NewcomerBody, request.body)
    await linkNewcomer(deps, actorOf(response), parse(Id, request.params.id), personId)
    response.json(signOnView(deps, actorOf(response), ownOrigin(deps, request)))
  })

  router.delete('/newcomers/:id', async (request, response) => {
    await removeNewcomer(deps, actorOf(response), parse(Id, request.params.id))
    response.json(signOnView(deps, actorOf(response), ownOrigin(deps, request)))
  })

  router.delete('/accounts/:id', async (request, response) => {
    await unlinkAccount(deps, actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  return router

  /** The provider knows its own list of them, and sends nobody elsewhere. */
  function redirectAddressOf(request: Request): string {
    return ownOrigin(deps, request) + CALLBACK_PATH
  }

  function signedInHere(request: Request): Actor | undefined {
    const token = cookies.session.tokenOf(request)
    const session = token === undefined ? undefined : sessions.find(token)
    return session && accounts.actor(session.personId)
  }

  async function refuse(
    request: Request,
    response: Response,
    { why, cause }: SignOnRefused,
    { page, part, what, to = HOME }: End,
  ): Promise<void> {
    await securityLog
      .note({ what, result: 'refused', address: request.ip })
      .catch((fault: unknown) => log.error({ err: fault }, 'a refusal could not be noted'))
    if (why === 'notNow' && !refusalOf(cause)) log.error({ err: cause }, 'unexpected error')
    else if (!EXPECTED.includes(why)) log.warn({ why, err: cause }, 'nobody was let in by the provider of sign-ins')
    // Whoever tries again, or comes by a password, goes where they wanted to.
    const wished = to === HOME ? '' : `&${new URLSearchParams({ to })}`
    response.redirect(303, `${page}?${REFUSAL_QUESTION}=${why}${wished}${part}`)
  }
}

/** Which page says that signing in at the provider has failed, and as what the log notes it. */
interface End {
  readonly page: string
  readonly part: string
  readonly what: string
  /** The page of ours to which it was to lead. */
  readonly to?: string
}
const HOME = '/'
const SIGN_IN: End = { page: '/sign-in', part: '', what: 'finishSignOn' }
const TEST: End = { page: SIGN_ON_SETTINGS_PATH, part: `#${SIGN_ON_TEST_PART}`, what: 'testSignOn' }

/** Nothing is wrong with the provider or its settings. */
const EXPECTED: readonly SignOnRefusal[] = [
  'off',
  'stale',
  'tooOften',
  'waiting',
  'disabled',
  'linkOver',
  'linkedAlready',
  'passwordNeeded',
]

const QUESTION_MAX = 4_000

/** Providers add words of their own, which are not for us; what is said twice is said by nobody honest. */
function questionOf({ query }: Request): Readonly<Record<string, string>> {
  const said = Object.entries(query).filter((each): each is [string, string] => typeof each[1] === 'string')
  const question = Object.fromEntries(said)
  const isWhole = said.length === Object.keys(query).length && said.every(([, value]) => value.length <= QUESTION_MAX)
  if (!isWhole || question.state === undefined)
    throw new Refusal('badInput', { problems: [{ path: 'state', expected: 'once' }] })
  return question
}
