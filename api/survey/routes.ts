import { Router } from 'express'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { disclosedNotes } from '../../models/domain/survey/clientNoteCounts.ts'
import { type Quarter, quarterBefore } from '../../models/domain/survey/survey.ts'
import { type SmallCounts, surveyResults } from '../../models/domain/survey/surveyResults.ts'
import { IdempotencyKey } from '../../models/wire/orders.ts'
import {
  PaperSurveyBody,
  QuarterParam,
  SurveyQuery,
  type SurveysView,
  WhatChangedBody,
} from '../../models/wire/survey.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import type { ClientNoteCounts } from './clientNoteCounts.ts'
import { surveyMeans } from './surveyMeans.ts'
import type { SurveyPosters } from './surveyPosters.ts'
import type { Surveys } from './surveys.ts'

interface SurveyRoutesDeps {
  readonly surveys: Surveys
  readonly surveyPosters: SurveyPosters
  readonly clientNoteCounts: ClientNoteCounts
  readonly directory: OfficeDirectory
  takePaperSurvey(actor: Actor, key: string, body: PaperSurveyBody): Promise<void>
}

/** What clients have answered, and what has come of it. */
export function surveysRoutes(deps: SurveyRoutesDeps): Router {
  const { surveys, surveyPosters, clientNoteCounts, directory, takePaperSurvey } = deps
  const router = Router()

  router.get('/', (request, response) => {
    const { quarter = surveys.today() } = parse(SurveyQuery, request.query)
    const smallCounts = smallCountsFor(actorOf(response))
    const known = [surveys, surveyPosters, clientNoteCounts].flatMap((each) => each.quarters())
    const view: SurveysView = {
      quarters: [...new Set(known)].sort().reverse(),
      quarter,
      smallCounts,
      results: surveyResults(surveys.countedIn(quarter), smallCounts),
      before: surveyMeans(surveys, quarterBefore(quarter)),
      changed: surveyPosters.of(quarter),
      said: saidIn(quarter, smallCounts),
    }
    response.json(view)
  })

  router.post('/', async (request, response) => {
    const key = parse(IdempotencyKey, request.get('Idempotency-Key'))
    await takePaperSurvey(actorOf(response), key, parse(PaperSurveyBody, request.body))
    response.status(204).end()
  })

  router.put('/:quarter/changes', async (request, response) => {
    const quarter = parse(QuarterParam, request.params.quarter)
    response.json(await surveyPosters.write(actorOf(response), quarter, parse(WhatChangedBody, request.body)))
  })

  return router

  function saidIn(quarter: Quarter, smallCounts: SmallCounts): SurveysView['said'] {
    const { whole, places } = disclosedNotes(clientNoteCounts.countedIn(quarter), smallCounts)
    const named = ({ placeId, counts }: (typeof places)[number]) => {
      const name = directory.now.places.get(placeId)?.name
      return { placeId, ...(name ? { name } : {}), counts }
    }
    return { whole, places: places.map(named) }
  }
}

/** Whoever leads the office, or looks after it, reads every count; whoever only audits reads no small one. */
const smallCountsFor = ({ roles }: Actor): SmallCounts =>
  roles.includes('supervisor') || roles.includes('admin') ? 'shown' : 'hidden'
