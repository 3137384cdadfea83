import { Router } from 'express'
import type { RetentionView } from '../../models/wire/retention.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import type { Retention } from './retention.ts'

interface RetentionRoutesDeps {
  readonly retention: Retention
  readonly dailyFacts: DailyFacts
  readonly keptDays: number
}

/** For how long visits are kept, and what goes next. Who may ask is said in the table of routes. */
export function retentionRoutes({ retention, dailyFacts, keptDays }: RetentionRoutesDeps): Router {
  const router = Router()

  router.get('/', async (_request, response) => {
    const forgottenTo = await dailyFacts.forgottenTo()
    const due = await retention.due()
    response.json({ keptDays, ...(forgottenTo === undefined ? {} : { forgottenTo }), due } satisfies RetentionView)
  })

  return router
}
