import { useEffect, useState } from 'preact/hooks'
import type { PlannedView } from '../../../../models/wire/schedule.ts'
import { ask } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { type AbsenceDraft, faultOf, periodOf } from './absenceFields.ts'

/** What would follow from the fields as they are: asked as one types, before anything is saved. */
export interface Checked {
  /** The fields that were asked about. */
  readonly about: string
  readonly view?: PlannedView
  /** It could not be planned, or nobody answered. */
  readonly fault?: string
}

const PAUSE_MS = 350

export function bodyOf(draft: AbsenceDraft) {
  const period = faultOf(draft) === undefined ? periodOf(draft) : undefined
  return period && { personId: draft.personId, ...period, substituteIds: draft.substituteIds }
}

export const signOf = (draft: AbsenceDraft): string => JSON.stringify([draft.id, bodyOf(draft)])

/** Throws when it could not be planned. */
export const check = (draft: AbsenceDraft, signal?: AbortSignal): Promise<PlannedView> =>
  ask<PlannedView>('/absences/check', {
    method: 'POST',
    body: { ...bodyOf(draft), ...(draft.id === undefined ? {} : { changes: draft.id }) },
    ...(signal ? { signal } : {}),
  })

export function useCheck(draft: AbsenceDraft): readonly [Checked | undefined, (checked: Checked) => void] {
  const [checked, setChecked] = useState<Checked>()
  const about = signOf(draft)
  const isComplete = bodyOf(draft) !== undefined
  useEffect(() => {
    if (!isComplete) return undefined
    const leaving = new AbortController()
    const pause = setTimeout(() => {
      check(draft, leaving.signal)
        .then((view) => setChecked({ about, view }))
        .catch((error: unknown) => {
          if (!leaving.signal.aborted) setChecked({ about, fault: explain(error) })
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      leaving.abort()
    }
  }, [about, isComplete])
  return [checked, setChecked]
}
