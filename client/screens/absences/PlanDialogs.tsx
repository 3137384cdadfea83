import { useLayoutEffect } from 'preact/hooks'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { absenceOf, planOf, schedule } from '../../state/schedule.ts'
import { AbsenceDialog } from './absence/AbsenceDialog.tsx'
import { absenceDraft, isAbsenceAside } from './absence/absenceDraft.ts'
import { RemovalDialog } from './absence/RemovalDialog.tsx'
import { removing } from './absence/removal.ts'
import { HoursDialog } from './hours/HoursDialog.tsx'
import { areHoursAside, hoursDraft } from './hours/hoursDraft.ts'

interface PlanDialogsProps {
  /** Whether the page is about this person. */
  readonly isAbout: (personId: PersonId) => boolean
  /** The one whom it is about; a list of people is about each of them. */
  readonly personId: PersonId | undefined
}

/** What is being typed is open on the pages that are about its person, and after a reload again. */
export function PlanDialogs({ isAbout, personId }: PlanDialogsProps) {
  const leaving = removing.value === undefined ? undefined : absenceOf(removing.value)
  // At once: the next page may ask in its first frame.
  useLayoutEffect(
    () => () => {
      removing.value = undefined
    },
    [],
  )
  if (!schedule.value) return null
  const draft = isAbsenceAside.value ? null : absenceDraft.value
  if (draft && isAbout(draft.personId) && planOf(draft.personId))
    return <AbsenceDialog key={draft.id ?? draft.personId} draft={draft} pageOf={personId ?? draft.personId} />
  const hours = areHoursAside.value ? null : hoursDraft.value
  const plan = hours && isAbout(hours.personId) ? planOf(hours.personId) : undefined
  if (hours && plan)
    return <HoursDialog key={hours.personId} draft={hours} plan={plan} pageOf={personId ?? hours.personId} />
  if (!leaving || !isAbout(leaving.personId)) return null
  return <RemovalDialog absence={leaving} pageOf={personId ?? leaving.personId} />
}
