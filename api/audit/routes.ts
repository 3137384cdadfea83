import { Router } from 'express'
import type { SecurityLogStore } from '../../models/store/securityLogStore.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { LogExportQuery, type LogStateView, SecurityLogQuery } from '../../models/wire/securityLog.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { streamList } from '../lists/listFile.ts'
import { begun } from '../lists/rowBatches.ts'
import type { LogChecks } from '../platform/audit/logChecks.ts'
import { LOG_PAGE, logView } from '../platform/audit/logView.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { filterOf, logRows } from './exportLog.ts'

interface SecurityLogRoutesDeps {
  readonly store: SecurityLogStore
  readonly logChecks: LogChecks
  readonly securityLog: SecurityLog
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
}

/** The security log, the newest first. Who may read it is said in the table of routes. */
export function securityLogRoutes(deps: SecurityLogRoutesDeps): Router {
  const { store, logChecks, securityLog, directory, accounts } = deps
  const router = Router()
  const nameOf = (personId: string): string => directory.person(personId).name
  const timeZone = (): string => directory.now.office.timeZone

  router.get('/', async (request, response) => {
    const { before, id, ...query } = parse(SecurityLogQuery, request.query)
    const withAddresses = actorOf(response).roles.includes('admin')
    const from = before === undefined || id === undefined ? undefined : { at: before, id }
    const found = await store.newest(LOG_PAGE, from, filterOf(query, timeZone()))
    response.json(logView(found, { nameOf, withAddresses }))
  })

  const state = async (): Promise<LogStateView> => {
    const { last: checked, progress: checking, hasFailed } = await logChecks.state()
    return {
      ...(checked ? { checked } : {}),
      ...(checking ? { checking } : {}),
      ...(hasFailed && !checking ? { hasFailed } : {}),
      people: [...directory.now.employees.values()].map(({ id, name }) => ({ id, name })),
    }
  }

  router.get('/state', async (_request, response) => {
    response.json(await state())
  })

  router.post('/check', async (_request, response) => {
    await logChecks.checkNow()
    response.json(await state())
  })

  router.get('/export', async (request, response) => {
    const { format, delimiter, ...query } = parse(LogExportQuery, request.query)
    const { personId, roles } = actorOf(response)
    const { administration } = textsFor(accounts.languageOf(personId))
    const reader = { nameOf, withAddresses: roles.includes('admin'), words: administration }
    const rows = await begun(logRows(store, filterOf(query, timeZone()), reader))
    await securityLog.note({ what: 'exportLog', result: 'done', personId, address: request.ip })
    await streamList(response, administration.log, rows, { format, delimiter })
  })

  return router
}
