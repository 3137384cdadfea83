import { Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../models/domain/clock.ts'
import type { CommonNeedsView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { parse } from '../platform/web/parse.ts'
import type { CommonNeeds } from './commonNeeds.ts'
import { type DailyFacts, LONGEST_PERIOD_DAYS } from './dailyFacts.ts'
import { factsFrom, responseTimesOf } from './responseTimes.ts'

const Days = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number)
  .pipe(z.number().max(LONGEST_PERIOD_DAYS))
const Period = z.strictObject({ days: Days })

interface ReportRoutesDeps {
  readonly clock: Clock
  readonly dailyFacts: DailyFacts
  readonly directory: OfficeDirectory
  readonly commonNeeds: CommonNeeds
}

/** How long clients waited, by unit, and what they want most. Who may ask is said in the table of routes. */
export function reportRoutes({ clock, dailyFacts, directory, commonNeeds }: ReportRoutesDeps): Router {
  const router = Router()

  router.get('/response-times', async (request, response) => {
    const { days } = parse(Period, request.query)
    const now = clock.now()
    const tables = await dailyFacts.since(factsFrom(now, days))
    response.json(responseTimesOf(tables, { directory: directory.now, now, days }))
  })

  router.get('/needs', async (_request, response) => {
    response.json({ first: await commonNeeds.first() } satisfies CommonNeedsView)
  })

  return router
}
