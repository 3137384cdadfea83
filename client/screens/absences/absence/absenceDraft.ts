import { signal } from '@preact/signals'
import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import type { AbsenceView } from '../../../../models/wire/schedule.ts'
import { today } from '../../../parts/schedule/days.ts'
import { draftOf } from '../../../state/drafts.ts'
import { type AbsenceDraft, draftOfAbsence, KINDS } from './absenceFields.ts'

/** Nothing is open: nothing is drawn. What is in it survives a refused save, a reload and signing in again. */
export const absenceDraft = draftOf<AbsenceDraft | null>('absence', null, isAbsenceDraft)

/** Escape puts the dialog away and keeps what is typed: whoever opens it again goes on with it. */
export const isAbsenceAside = signal(false)

function isAbsenceDraft(value: unknown): value is AbsenceDraft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<AbsenceDraft>
  const texts = [draft.personId, draft.fromDay, draft.toDay, draft.fromTime, draft.toTime]
  return (
    texts.every((text) => typeof text === 'string') &&
    KINDS.some((kind) => kind === draft.kind) &&
    Array.isArray(draft.substituteIds)
  )
}

export function openPlan(personId: PersonId): void {
  isAbsenceAside.value = false
  const kept = absenceDraft.value
  if (kept?.personId === personId && kept.id === undefined) return
  absenceDraft.value = {
    personId,
    kind: 'days',
    fromDay: today(),
    toDay: today(),
    fromTime: '08:00',
    toTime: '16:00',
    substituteIds: [],
  }
}

export function openChange(absence: AbsenceView): void {
  isAbsenceAside.value = false
  if (absenceDraft.value?.id === absence.id) return
  absenceDraft.value = draftOfAbsence(absence)
}

export const putAbsenceAside = (): void => {
  isAbsenceAside.value = true
}

/** Saved, or given up on purpose. */
export const closeAbsence = (): void => {
  absenceDraft.value = null
}

export const changeDraft = (fields: Partial<AbsenceDraft>): void => {
  if (absenceDraft.value) absenceDraft.value = { ...absenceDraft.value, ...fields }
}
