import { Router } from 'express'
import { textsFor } from '../../models/texts/texts.ts'
import { AlternativesQuery, JustificationBody } from '../../models/wire/alternatives.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { streamList } from '../lists/listFile.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { type AlternativesDeps, alternativeCells, alternativesFor } from './alternatives.ts'

interface AlternativeRoutesDeps extends AlternativesDeps {
  readonly accounts: Accounts
  readonly securityLog: SecurityLog
}

/** The register of alternative access, and why each building needs it. */
export function alternativeRoutes(deps: AlternativeRoutesDeps): Router {
  const { accounts, securityLog, justifications } = deps
  const router = Router()

  router.get('/', async (request, response) => {
    response.json(await alternativesFor(deps, actorOf(response), parse(AlternativesQuery, request.query)))
  })

  router.get('/export', async (request, response) => {
    const { format, delimiter, ...question } = request.query
    const wish = parse(ExportQuery, { format, ...(delimiter === undefined ? {} : { delimiter }) })
    const actor = actorOf(response)
    const view = await alternativesFor(deps, actor, parse(AlternativesQuery, question))
    const texts = textsFor(accounts.languageOf(actor.personId))
    await securityLog.note({ what: 'exportAlternatives', result: 'done', personId: actor.personId })
    const { title } = texts.alternatives
    await streamList(response, title, alternativeCells(view, texts, deps), wish)
  })

  router.put('/justifications', async (request, response) => {
    const actor = actorOf(response)
    const body = parse(JustificationBody, request.body)
    await justifications.change(actor, body)
    response.json(await alternativesFor(deps, actor, {}))
  })

  return router
}
