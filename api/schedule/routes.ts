import { Router } from 'express'
import { Refusal } from '../../models/domain/errors.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { unitsManagedBy } from '../../models/domain/schedule/mayPlan.ts'
import { isSamePeriod, mustBePossible, warningsAbout } from '../../models/domain/schedule/planAbsence.ts'
import { Id } from '../../models/wire/orders.ts'
import {
  AbsenceBody,
  ChangeAbsenceBody,
  CheckAbsenceBody,
  ClosedDayBody,
  DaySchema,
  type GapsView,
  HoursBody,
  type PlannedView,
} from '../../models/wire/schedule.ts'
import { actorOf } from '../platform/web/authorize.ts'
import { parse } from '../platform/web/parse.ts'
import { closeDay, closedDaysAhead, openDay } from './closeDay.ts'
import type { ClosedDays } from './closedDays.ts'
import type { CoverageGaps } from './coverageGaps.ts'
import { cancelAbsence, changeAbsence, mustBeAllowed, type Planning, planAbsence } from './planAbsence.ts'
import { absenceView, scheduleView, warningView } from './scheduleView.ts'
import { setHours } from './setHours.ts'

interface PlanningDeps extends Planning {
  readonly closedDays: ClosedDays
  readonly gaps: CoverageGaps
}

/** How far a manager looks ahead, in days on which the office is open. */
const MANAGERS_DAYS = 5

/** Planned absences and the gaps they make. Who may plan for whom is decided by the use cases. */
export function absenceRoutes(deps: PlanningDeps): Router {
  const { clock, directory, schedule, gaps } = deps
  const router = Router()

  router.get('/', (_request, response) => {
    response.json(scheduleView(deps, actorOf(response)))
  })

  router.get('/gaps', (_request, response) => {
    const unitIds = new Set(unitsManagedBy(directory.now, actorOf(response)))
    const view: GapsView = { at: clock.now(), ...gaps.on(MANAGERS_DAYS, unitIds) }
    response.json(view)
  })

  router.post('/check', (request, response) => {
    const { personId, changes: id = '', ...period } = parse(CheckAbsenceBody, request.body)
    const { personId: setBy } = actorOf(response)
    mustBeAllowed(deps, actorOf(response), personId)
    // As planning it does: what is planned already is found, and overlaps nothing.
    const others = schedule.planOf(personId).absences.filter((each) => each.id !== id && !isSamePeriod(each, period))
    mustBePossible({ now: clock.now(), directory: directory.now, personId, period, others })
    response.json(consequences({ id, version: 0, personId, ...period, setBy, setAt: clock.now() }))
  })

  router.post('/', async (request, response) => {
    const { absence, isNew } = await planAbsence(deps, actorOf(response), parse(AbsenceBody, request.body))
    response.status(isNew ? 201 : 200).json(planned(absence))
  })

  router.put('/:id', async (request, response) => {
    const id = parse(Id, request.params.id)
    const body = parse(ChangeAbsenceBody, request.body)
    response.json(planned(await changeAbsence(deps, actorOf(response), id, body)))
  })

  router.delete('/:id', async (request, response) => {
    await cancelAbsence(deps, actorOf(response), parse(Id, request.params.id))
    response.status(204).end()
  })

  const planned = (absence: Absence): PlannedView => ({
    absence: absenceView(directory, absence),
    ...consequences(absence),
  })

  function consequences(absence: Absence): PlannedView {
    const asked = { now: clock.now(), directory: directory.now, personId: absence.personId, period: absence }
    const warnings = warningsAbout(asked, (personId) => schedule.planOf(personId))
    return { warnings: warnings.map((warning) => warningView(directory, warning)), gaps: gaps.madeBy(absence) }
  }

  return router
}

/** Weekly hours. */
export function hoursRoutes(deps: PlanningDeps): Router {
  const router = Router()
  router.put('/:id/hours', async (request, response) => {
    const id = parse(Id, request.params.id)
    const body = parse(HoursBody, request.body)
    await setHours(deps, actorOf(response), id, body)
    response.json(scheduleView(deps, actorOf(response)))
  })
  return router
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
