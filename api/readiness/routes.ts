import { Router } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import { type PersonReach, readinessOf } from '../../models/domain/readiness/readiness.ts'
import { unitOf } from '../../models/domain/request/responders.ts'
import type { PersonReachView, ReadinessView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { AlarmPath } from '../platform/health/pulse.ts'
import { answerWritten, written } from '../platform/web/answerJson.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { Paced } from '../platform/web/paced.ts'
import type { Presence } from '../presence/presence.ts'
import type { UsualTimes } from '../reports/usualTimes.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import { optional } from '../requests/requestView.ts'
import type { CoverageGaps } from '../schedule/coverageGaps.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { MorningProof } from './morningProof.ts'
import { proofView } from './proofView.ts'
import { sheetView } from './sheet.ts'

interface ReadinessRoutesDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly context: MakeDecisionContext
  readonly usual: UsualTimes
  readonly gaps: CoverageGaps
  readonly schedule: Schedule
  readonly morningProof: MorningProof
  /** Only where the office has a mail server. */
  readonly mail: AlarmPath | undefined
}

type UsualMinutes = Awaited<ReturnType<UsualTimes['byUnit']>>

/** What comes is shown the day before. */
const BOARDS_DAYS = 1

/** Whom the office can reach right now, by unit and matter. Who may ask is said in the table of routes. */
export function readinessRoutes({
  clock,
  directory,
  presence,
  context,
  usual,
  gaps,
  schedule,
  morningProof,
  mail,
}: ReadinessRoutesDeps): Router {
  const router = Router()
  const paced = new Paced<Buffer>()

  router.get('/sheet', async (_request, response) => {
    answerWritten(response, await paced.ask('sheet', () => written(sheetView({ clock, directory, schedule }))))
  })

  router.get('/proof', (_request, response) => {
    response.json(proofView({ clock, directory, presence, morningProof }, actorOf(response)))
  })

  router.get('/', async (_request, response) => {
    const minutes = await usual.byUnit()
    answerWritten(response, await paced.ask('now', () => written(readinessWith(minutes))))
  })

  function readinessWith(minutes: UsualMinutes): ReadinessView {
    // As a request would find it: somebody called elsewhere counts as busy.
    const { presence: reaches } = context(undefined)
    const rows = readinessOf(directory.now, reaches).map(({ target, level, people, substitutes }) => ({
      ...directory.target(target),
      level,
      people: people.map(personView),
      substitutes: substitutes.map(personView),
      ...optional('usualMinutes', minutes.get(unitOf(directory.now, target) ?? '')),
    }))
    return {
      at: clock.now(),
      rows,
      gaps: gaps.on(BOARDS_DAYS).gaps,
      ...optional('mailWorks', mail?.isWell()),
    }
  }

  function personView({ personId, reach }: PersonReach): PersonReachView {
    const { until, away, obstacles } = presence.viewOf(personId)
    return { person: directory.person(personId), reach, obstacles, ...optional('until', away?.until ?? until) }
  }

  return router
}
