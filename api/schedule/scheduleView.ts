import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type Absence, endsAt, startsAt } from '../../models/domain/schedule/absence.ts'
import { mayPlanFor, mayPlanForEverybody } from '../../models/domain/schedule/mayPlan.ts'
import type { Warning } from '../../models/domain/schedule/planAbsence.ts'
import type { AbsenceView, PersonPlanView, PlanWarning, ScheduleView } from '../../models/wire/schedule.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Schedule } from './schedule.ts'

interface ScheduleViewDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
}

/** The reader's own plan, and the plans of those they may plan for. */
export function scheduleView(deps: ScheduleViewDeps, actor: Actor): ScheduleView {
  const { clock, directory, schedule } = deps
  const others = [...directory.now.employees.keys()].filter(
    (personId) => personId !== actor.personId && mayPlanFor(directory.now, actor, personId),
  )
  return {
    at: clock.now(),
    today: schedule.today(),
    officeWeek: directory.now.office.week,
    mine: planView(deps, actor.personId),
    people: others.map((personId) => planView(deps, personId)),
    forEverybody: mayPlanForEverybody(directory.now, actor),
  }
}

function planView({ clock, directory, schedule }: ScheduleViewDeps, personId: PersonId): PersonPlanView {
  const views = schedule.planOf(personId).absences.map((absence) => absenceView(directory, absence))
  const hours = schedule.hoursOf(personId)
  return {
    person: directory.person(personId),
    absences: views.filter((view) => view.endsAt > clock.now()).sort((a, b) => a.startsAt - b.startsAt),
    ...(hours
      ? {
          hours: {
            week: hours.week,
            version: hours.version,
            setBy: directory.person(hours.setBy),
            setAt: hours.setAt,
          },
        }
      : {}),
  }
}

export function absenceView(directory: OfficeDirectory, absence: Absence): AbsenceView {
  const { timeZone } = directory.now.office
  const { substituteIds, setBy, ...rest } = absence
  return {
    ...rest,
    startsAt: startsAt(absence, timeZone),
    endsAt: endsAt(absence, timeZone),
    substitutes: substituteIds.map((id) => directory.person(id)),
    setBy: directory.person(setBy),
  }
}

export const warningView = (directory: OfficeDirectory, warning: Warning): PlanWarning =>
  warning.kind === 'substituteAway'
    ? { kind: 'substituteAway', person: directory.person(warning.personId) }
    : { kind: warning.kind }
