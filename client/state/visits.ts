import type { VisitMove } from '../../models/domain/lifecycle.ts'
import type { VisitOrderFields } from '../../models/domain/visit/decideVisit.ts'
import type { VisitView } from '../../models/wire/visits.ts'
import { forgetDraftsOf } from './drafts.ts'
import { sending, sendOnce } from './sendOnce.ts'

const nameOf = (visitId: string, move: VisitMove): string => `visit.${visitId}.${move}`

/** Where what is chosen for a visit is kept until it was sent, or given up with "cancel". */
export const visitDraftKey = (visitId: string): string => `amendVisit.${visitId}.`

/** Orders one move of a visit. Its requests as they are then arrive by the live connection. */
export async function moveVisit<M extends VisitMove>(
  visitId: string,
  name: M,
  fields: VisitOrderFields[M],
): Promise<VisitView> {
  const visit = await sendOnce<VisitView>(nameOf(visitId, name), `/visits/${visitId}/${name}`, fields)
  if (name === 'amend') forgetDraftsOf(visitDraftKey(visitId))
  return visit
}

export const isMovingVisit = (visitId: string, name: VisitMove): boolean => sending.value.has(nameOf(visitId, name))
