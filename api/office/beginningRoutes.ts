import { once } from 'node:events'
import { type Request, Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { OtherBeginning } from '../../models/domain/setup/beginning.ts'
import { BACKUP_MAX_BYTES, type BeginningView } from '../../models/wire/beginning.ts'
import type { Identity } from '../accounts/routes.ts'
import type { Beginner, Beginning } from './beginning.ts'
import { type FirstLinkDeps, hashOf, mustHoldFirstLink } from './firstAdministrator.ts'
import { isLoopback } from './greeting.ts'

interface BeginningRouteDeps extends FirstLinkDeps, Pick<Identity, 'securityLog'> {
  /** Without it only the commands do it. */
  readonly beginning?: Beginning | undefined
  readonly publicOrigin?: string | undefined
  readonly trustProxy?: number
}

/** What a new office can begin with instead, for whoever has its link: it comes in the head, so that it is checked before the body. */
export function beginningRoutes(deps: BeginningRouteDeps): Router {
  const { beginning, clock, accounts, securityLog } = deps
  const router = Router()

  router.get('/', async (request, response) => {
    const secretHash = secretHashOf(request)
    // Whoever began it asks with the same link when it is of no use any more.
    if (!beginning?.courseOf(secretHash)) await mustHoldFirstLink(deps, secretHash)
    response.json(viewOf(request, secretHash))
  })

  router.post('/sample', async (request, response) => {
    const { secretHash, address } = await beginnerOf(request, 'sample')
    // The answer first: this office ends with it.
    const answered = once(response, 'close')
    if (beginning?.isUnderWay === false) void beginning.trySample(secretHash, answered)
    await securityLog.note({ what: 'trySample', result: 'done', address })
    response.status(202).json(viewOf(request, secretHash))
  })

  router.post('/backup', async (request, response) => {
    const beginner = await beginnerOf(request, 'backup')
    if (Number(request.headers['content-length']) > BACKUP_MAX_BYTES) throw new Refusal('tooLarge')
    if (!request.is('application/octet-stream')) throw new Refusal('badInput')
    if (beginning?.isUnderWay === false) await beginning.receive(beginner, request)
    response.status(202).json(viewOf(request, beginner.secretHash))
  })

  async function beginnerOf(request: Request, what: OtherBeginning): Promise<Beginner> {
    const secretHash = secretHashOf(request)
    await mustHoldFirstLink(deps, secretHash)
    if (!beginning?.canBegin(isHere(request)).includes(what)) throw new Refusal('notFound', { where: what })
    const now = () => clock.now()
    return { secretHash, address: request.ip ?? '', now, isClaimed: () => accounts.hasAdministrator() }
  }

  function viewOf(request: Request, secretHash: string): BeginningView {
    const course = beginning?.courseOf(secretHash)
    return { canBegin: beginning?.canBegin(isHere(request)) ?? [], ...(course ? { course } : {}) }
  }

  /** Behind a proxy nobody is. */
  const isHere = (request: Request): boolean =>
    deps.publicOrigin === undefined &&
    (deps.trustProxy ?? 0) === 0 &&
    isLoopback(request.hostname.replace(/^\[|\]$/g, ''))

  return router
}

function secretHashOf(request: Request): string {
  const [, secret] = /^Bearer ([\w-]{20,100})$/.exec(request.get('authorization') ?? '') ?? []
  if (secret === undefined) throw new Refusal('notFound', { where: 'firstLink' })
  return hashOf(secret)
}
