import { useEffect } from 'preact/hooks'
import { absenceOf, planOf, schedule } from '../../state/schedule.ts'
import { AbsenceDialog } from './absence/AbsenceDialog.tsx'
import { absenceDraft, isAbsenceAside } from './absence/absenceDraft.ts'
import { RemovalDialog } from './absence/RemovalDialog.tsx'
import { removing } from './absence/removal.ts'
import { HoursDialog } from './hours/HoursDialog.tsx'
import { areHoursAside, hoursDraft } from './hours/hoursDraft.ts'

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
