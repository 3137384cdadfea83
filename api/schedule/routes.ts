import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { isSamePeriod, mustBePossible, warningsAbout } from '../../models/domain/schedule/planAbsence.ts'
import { Id } from '../../models/wire/orders.ts'
import {
  AbsenceBody,
  ChangeAbsenceBody,
  CheckAbsenceBody,
  ClosedDayBody,
  DaySchema,
  HoursBody,
  type PlannedView,
} from '../../models/wire/schedule.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { closeDay, closedDaysAhead, openDay } from './closeDay.ts'
import type { ClosedDays } from './closedDays.ts'
import type { CoverageGaps } from './coverageGaps.ts'
import type { Covers } from './covers.ts'
import { gapsWithRemedies } from './coverViews.ts'
import {
  cancelAbsence,
  changeAbsence,
  mustBeAllowed,
  type NamedAbsence,
  type Planning,
  planAbsence,
} from './planAbsence.ts'
import { absenceView, scheduleView, warningView } from './scheduleView.ts'
import { setHours } from './setHours.ts'

interface PlanningDeps extends Planning {
  readonly closedDays: ClosedDays
  readonly gaps: CoverageGaps
  readonly covers: Covers
}

/** What is planned, the gaps it makes, and what an absence would lead to. */
export function absenceRoutes(deps: PlanningDeps): Router {
  const { clock, directory, schedule } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(scheduleView(deps, actorOf(response)))
  })

  router.get('/gaps', (_request, response) => {
    response.json(gapsWithRemedies(deps, actorOf(response)))
  })

  router.post('/check', (request, response) => {
    const { personId, changes: id = '', ...period } = parse(CheckAbsenceBody, request.body)
    const { personId: setBy } = actorOf(response)
    mustBeAllowed(deps, actorOf(response), personId)
    // As planning it does: what is planned already is found, and overlaps nothing.
    const others = schedule.planOf(personId).absences.filter((each) => each.id !== id && !isSamePeriod(each, period))
    mustBePossible({ now: clock.now(), directory: directory.now, personId, period, others })
    response.json(consequences(deps, { id, version: 0, personId, ...period, setBy, setAt: clock.now() }))
  })

  return router
}

/**
 * One person's absences and weekly hours. The address says whose page it was, the order whose plan is meant: the use
 * cases refuse what was begun about one and comes from the page of another, and decide who may plan for whom.
 */
export function planRoutes(deps: PlanningDeps): Router {
  const { directory } = deps
  const router = Router()

  router.post('/:id/absences', async (request, response) => {
    const pageOf = parse(Id, request.params.id)
    const body = parse(AbsenceBody, request.body)
    const { absence, isNew } = await planAbsence(deps, actorOf(response), pageOf, body)
    response.status(isNew ? 201 : 200).json(planned(absence))
  })

  router.put('/:id/absences/:absenceId', async (request, response) => {
    const body = parse(ChangeAbsenceBody, request.body)
    response.json(planned(await changeAbsence(deps, actorOf(response), namedIn(request.params), body)))
  })

  router.delete('/:id/absences/:absenceId', async (request, response) => {
    await cancelAbsence(deps, actorOf(response), namedIn(request.params))
    response.status(204).end()
  })

  router.put('/:id/hours', async (request, response) => {
    const pageOf = parse(Id, request.params.id)
    await setHours(deps, actorOf(response), pageOf, parse(HoursBody, request.body))
    response.json(scheduleView(deps, actorOf(response)))
  })

  const planned = (absence: Absence): PlannedView => ({
    absence: absenceView(directory, absence),
    ...consequences(deps, absence),
  })

  const namedIn = ({ id, absenceId }: { readonly id: string; readonly absenceId: string }): NamedAbsence => ({
    pageOf: parse(Id, id),
    id: parse(Id, absenceId),
  })

  return router
}

function consequences({ clock, directory, schedule, gaps }: PlanningDeps, absence: Absence): PlannedView {
  const asked = { now: clock.now(), directory: directory.now, personId: absence.personId, period: absence }
  const warnings = warningsAbout(asked, (personId) => schedule.planOf(personId))
  return { warnings: warnings.map((warning) => warningView(directory, warning)), gaps: gaps.madeBy(absence) }
}

/** Days on which the office is closed. */
export function closedDayRoutes(deps: PlanningDeps): Router {
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(closedDaysAhead(deps))
  })

  router.put('/:day', async (request, response) => {
    await closeDay(deps, actorOf(response), dayIn(request.params.day), parse(ClosedDayBody, request.body))
    response.json(closedDaysAhead(deps))
  })

  router.delete('/:day', async (request, response) => {
    await openDay(deps, actorOf(response), dayIn(request.params.day))
    response.json(closedDaysAhead(deps))
  })

  return router
}

/** In an address, what is no day is not there. */
function dayIn(text: string): string {
  const day = DaySchema.safeParse(text)
  if (!day.success) throw new Refusal('notFound', { where: 'day' })
  return day.data
}
