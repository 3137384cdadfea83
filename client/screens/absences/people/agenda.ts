import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import { type Day, dayAfter, hoursOn, weekdayOf } from '../../../../models/domain/schedule/workingTime.ts'
import type { AbsenceView, PersonPlanView, ScheduleView } from '../../../../models/wire/schedule.ts'

/** Why somebody is not there on a day, or only for a part of it. */
export type Line =
  | { readonly kind: 'absence'; readonly plan: PersonPlanView; readonly absence: AbsenceView; readonly hours?: Hours }
  | { readonly kind: 'dayOff'; readonly plan: PersonPlanView }
  | { readonly kind: 'shorter'; readonly plan: PersonPlanView; readonly hours: Hours }

export interface Hours {
  readonly from: number
  readonly to: number
}

export interface AgendaDay {
  readonly day: Day
  /** A holiday, or a day on which the office is closed. */
  readonly closed?: ClosedDay
  readonly lines: readonly Line[]
}

const MOST_LOOKED_AT = 31

/** Today and the following days of the week on which the office works, holidays among them with their name. */
export function agendaOf(view: ScheduleView, closedDays: readonly ClosedDay[], length: number): readonly AgendaDay[] {
  const days: AgendaDay[] = []
  for (let passed = 0; days.length < length && passed < MOST_LOOKED_AT; passed += 1) {
    const day = dayAfter(view.today, passed)
    const open = hoursOn({ week: view.officeWeek }, day)
    if (!open) continue
    const closed = closedDays.find((each) => each.day === day)
    const plans = [view.mine, ...view.people]
    days.push(closed ? { day, closed, lines: [] } : { day, lines: plans.flatMap((plan) => linesOf(plan, day, open)) })
  }
  return days
}

function linesOf(plan: PersonPlanView, day: Day, open: Hours): readonly Line[] {
  const absences = plan.absences.flatMap((absence) => absenceOn(plan, absence, day, open))
  if (absences.some((line) => line.kind === 'absence' && !line.hours)) return absences
  const own = plan.hours ? (plan.hours.week[weekdayOf(day)] ?? null) : open
  if (own === null) return [{ kind: 'dayOff', plan }]
  if (own.from <= open.from && own.to >= open.to) return absences
  const hours = { from: Math.max(own.from, open.from), to: Math.min(own.to, open.to) }
  return [...absences, { kind: 'shorter', plan, hours }]
}

/** The part of an absence that lies in this day's opening hours; without hours: all of them. */
function absenceOn(plan: PersonPlanView, absence: AbsenceView, day: Day, open: Hours): readonly Line[] {
  const { from, to } = absence
  if (from.day > day || to.day < day) return []
  const start = Math.max(from.day === day ? from.minute : 0, open.from)
  const end = Math.min(to.day === day ? to.minute : 1440, open.to)
  if (start >= end) return []
  const isWhole = start === open.from && end === open.to
  return [{ kind: 'absence', plan, absence, ...(isWhole ? {} : { hours: { from: start, to: end } }) }]
}
