import { Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { written } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { ExportQuery } from '../../models/wire/listImport.ts'
import { LimitsBody, type OwnTimesView, ReportQuery, type ResponseTimes } from '../../models/wire/reports.ts'
import type { StoriesView } from '../../models/wire/stories.ts'
import type { CommonNeedsView } from '../../models/wire/views.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Editing } from '../directory/editDirectory.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { InterpreterBookings } from '../interpreters/interpreterBookings.ts'
import type { InterpreterCalls } from '../interpreters/interpreterCalls.ts'
import { streamList } from '../lists/listFile.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { limitsView, setLimits } from './arrivalLimits.ts'
import type { CommonNeeds } from './commonNeeds.ts'
import type { DailyFacts } from './dailyFacts.ts'
import { exportRows } from './exportTimes.ts'
import { interpretersIn } from './interpreterFigures.ts'
import { OWN_DAYS, type OwnTimes } from './ownTimes.ts'
import { disclosureTo, reportOf, responseTimesOf } from './responseTimes.ts'
import { selectionOf } from './selectionOf.ts'
import { storiesOf } from './stories.ts'

interface ReportRoutesDeps {
  readonly clock: Clock
  readonly dailyFacts: DailyFacts
  readonly directory: OfficeDirectory
  readonly commonNeeds: CommonNeeds
  readonly ownTimes: OwnTimes
  readonly editing: Editing
  readonly accounts: Accounts
  readonly securityLog: SecurityLog
  readonly interpreterCalls: InterpreterCalls
  readonly interpreterBookings: InterpreterBookings
  readonly requests: RequestStore
}

/** How long clients waited, and what they want most. Who may ask is said in the table of routes. */
export function reportRoutes(deps: ReportRoutesDeps): Router {
  const { clock, dailyFacts, directory, commonNeeds, ownTimes, editing, accounts, securityLog, requests } = deps
  const router = Router()

  router.get('/response-times', async (request, response) => {
    response.json((await timesFor(request.query, actorOf(response))).times)
  })

  router.get('/response-times/export', async (request, response) => {
    const { format, delimiter, ...question } = request.query
    const wish = parse(ExportQuery, { format, ...(delimiter === undefined ? {} : { delimiter }) })
    const actor = actorOf(response)
    const { times, previousFrom } = await timesFor(question, actor)
    const { now } = directory
    const language = accounts.languageOf(actor.personId)
    const rows = exportRows(times, {
      previousFrom,
      dayOf: (at) => localTime(at, now.office.timeZone).day,
      nameOf: ({ name }) => written(name, language),
    })
    await securityLog.note({ what: 'exportTimes', result: 'done', personId: actor.personId })
    const { title } = textsFor(language).times
    await streamList(response, title, rows, wish)
  })

  router.get('/stories', async (request, response) => {
    const [now, query] = [clock.now(), parse(ReportQuery, request.query)]
    const selection = selectionOf(query, directory.now, { now })
    const stories = await storiesOf(selection, now, { dailyFacts, requests, directory })
    response.json({ from: selection.from, to: selection.to, stories } satisfies StoriesView)
  })

  router.get('/limits', (_request, response) => {
    response.json(limitsView(directory.now, actorOf(response)))
  })

  router.put('/limits', async (request, response) => {
    const actor = actorOf(response)
    await setLimits(editing, actor, parse(LimitsBody, request.body))
    response.json(limitsView(directory.now, actor))
  })

  router.get('/own', async (_request, response) => {
    const figures = await ownTimes.of(actorOf(response).personId)
    response.json({ days: OWN_DAYS, ...figures } satisfies OwnTimesView)
  })

  router.get('/needs', async (_request, response) => {
    response.json({ first: await commonNeeds.first() } satisfies CommonNeedsView)
  })

  return router

  async function timesFor(query: unknown, actor: Actor) {
    const asking = {
      query: parse(ReportQuery, query),
      directory: directory.now,
      now: clock.now(),
      forgottenTo: await dailyFacts.forgottenTo(),
    }
    const { since, selection } = reportOf(asking)
    const tables = await dailyFacts.since(since)
    const times = await responseTimesOf(tables, { ...asking, actor })
    const { timeZone } = directory.now.office
    const interpreters = interpretersIn(selection, { ...deps, timeZone }, disclosureTo(actor))
    const { from, to, previousFrom = from - (to - from) } = selection
    return { times: { ...times, interpreters } satisfies ResponseTimes, previousFrom }
  }
}
