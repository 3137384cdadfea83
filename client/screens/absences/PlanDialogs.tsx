import { useEffect } from 'preact/hooks'
import { absenceOf, planOf, schedule } from '../../state/schedule.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { absenceDraft, isAbsenceAside } from './absenceDraft.ts'
import { HoursDialog } from './HoursDialog.tsx'
import { areHoursAside, hoursDraft } from './hoursDraft.ts'
import { RemovalDialog } from './RemovalDialog.tsx'
import { removing } from './removal.ts'

/** What is being typed is open, on whatever part of the plan one is, and after a reload again. */
export function PlanDialogs() {
  const leaving = removing.value === undefined ? undefined : absenceOf(removing.value)
  useEffect(
    () => () => {
      removing.value = undefined
    },
    [],
  )
  if (!schedule.value) return null
  const draft = isAbsenceAside.value ? null : absenceDraft.value
  if (draft && planOf(draft.personId)) return <AbsenceDialog key={draft.id ?? draft.personId} draft={draft} />
  const hours = areHoursAside.value ? null : hoursDraft.value
  const plan = hours ? planOf(hours.personId) : undefined
  if (hours && plan) return <HoursDialog key={hours.personId} draft={hours} plan={plan} />
  return leaving ? <RemovalDialog absence={leaving} /> : null
}
