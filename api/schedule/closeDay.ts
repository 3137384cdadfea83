import type { ClosedDay } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayPlanForEverybody } from '../../models/domain/schedule/mayPlan.ts'
import { dayAfter } from '../../models/domain/schedule/workingTime.ts'
import type { ClosedDayBody } from '../../models/wire/schedule.ts'
import type { ClosedDays } from './closedDays.ts'
import type { Planning } from './planAbsence.ts'

interface CloseDayDeps extends Planning {
  readonly closedDays: ClosedDays
}

/** Closes the whole office on a day to come: a bridge day, say. Public holidays are closed without being told. */
export async function closeDay(deps: CloseDayDeps, actor: Actor, day: string, name: ClosedDayBody): Promise<void> {
  const { directory, schedule, closedDays, securityLog } = deps
  if (!mayPlanForEverybody(directory.now, actor)) throw new Refusal('notAllowed')
  const today = schedule.today()
  if (day <= today) throw new Refusal('dayNotAhead')
  closedDays.mustHaveRoomFor(day, today)
  await securityLog.note({ what: 'closeDay', result: 'done', personId: actor.personId, object: day })
  await closedDays.close({ day, name, setBy: actor.personId })
}

/** Opens the office again on a day it had closed itself. A holiday stays one. */
export async function openDay(deps: CloseDayDeps, actor: Actor, day: string): Promise<void> {
  const { directory, closedDays, securityLog } = deps
  if (!mayPlanForEverybody(directory.now, actor)) throw new Refusal('notAllowed')
  await securityLog.note({ what: 'openDay', result: 'done', personId: actor.personId, object: day })
  await closedDays.open(day)
}

/** From today on, for about a year. */
export function closedDaysAhead({
  directory,
  schedule,
}: Pick<CloseDayDeps, 'directory' | 'schedule'>): readonly ClosedDay[] {
  const today = schedule.today()
  const last = dayAfter(today, 366)
  return (directory.now.office.closedDays ?? []).filter(({ day }) => day >= today && day <= last)
}
