import { computed, effect, signal } from '@preact/signals'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { AbsenceView, PersonPlanView, ScheduleView } from '../../models/wire/schedule.ts'
import { ask } from './api.ts'
import { newestOnly } from './newestOnly.ts'
import { me } from './session.ts'

/** One's own plan and the plans of those one may plan for; the last picture stays while a newer one is asked for. */
export const schedule = signal<ScheduleView | undefined>(undefined)

const asks = newestOnly()

export async function loadSchedule(): Promise<ScheduleView> {
  const isNewest = asks()
  const view = await ask<ScheduleView>('/absences')
  if (isNewest()) schedule.value = view
  return view
}

/** Where the absences of the person whose page it is are saved. */
export const absencesPath = (pageOf: PersonId): string => `/people/${encodeURIComponent(pageOf)}/absences`

const plans = computed<ReadonlyMap<PersonId, PersonPlanView>>(() => {
  const view = schedule.value
  return new Map(view ? [view.mine, ...view.people].map((plan) => [plan.person.id, plan]) : [])
})

export const planOf = (personId: PersonId): PersonPlanView | undefined => plans.value.get(personId)

export const absenceOf = (id: string): AbsenceView | undefined =>
  [...plans.value.values()].flatMap(({ absences }) => absences).find((absence) => absence.id === id)

/** Whether the reader may plan for this other person: the server refuses by the same rule, and sends only those. */
export const mayPlanFor = (personId: PersonId): boolean =>
  personId !== schedule.value?.mine.person.id && plans.value.has(personId)

/** The next person at this screen starts with nothing. */
effect(() => {
  if (!me.value) schedule.value = undefined
})
