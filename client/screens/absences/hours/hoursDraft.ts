import { signal } from '@preact/signals'
import type { WorkingWeek } from '../../../../models/domain/schedule/absence.ts'
import type { PersonPlanView } from '../../../../models/wire/schedule.ts'
import { draftOf } from '../../../state/drafts.ts'
import { type DayHours, draftOfHours, type HoursDraft } from './hoursFields.ts'

export const hoursDraft = draftOf<HoursDraft | null>('hours', null, isHoursDraft)

/** As with an absence: Escape keeps what is typed. */
export const areHoursAside = signal(false)

function isHoursDraft(value: unknown): value is HoursDraft {
  if (typeof value !== 'object' || value === null) return false
  const { personId, version, which, days } = value as Partial<HoursDraft>
  const knowsWhich = which === 'office' || which === 'own'
  return typeof personId === 'string' && typeof version === 'number' && knowsWhich && days?.length === 7
}

export function openHours(plan: PersonPlanView, officeWeek: WorkingWeek): void {
  areHoursAside.value = false
  if (hoursDraft.value?.personId === plan.person.id) return
  hoursDraft.value = draftOfHours(plan, officeWeek)
}

export const putHoursAside = (): void => {
  areHoursAside.value = true
}

/** Saved, or given up on purpose. */
export const closeHours = (): void => {
  hoursDraft.value = null
}

export function changeHours(fields: Partial<HoursDraft>): void {
  if (hoursDraft.value) hoursDraft.value = { ...hoursDraft.value, ...fields }
}

export function changeDay(index: number, fields: Partial<DayHours>): void {
  const draft = hoursDraft.value
  if (draft) changeHours({ days: draft.days.map((day, at) => (at === index ? { ...day, ...fields } : day)) })
}
