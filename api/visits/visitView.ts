import { codeOf } from '../../models/domain/request/request.ts'
import { byTurn } from '../../models/domain/visit/turns.ts'
import type { Visit } from '../../models/domain/visit/visit.ts'
import type { VisitView } from '../../models/wire/visits.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import { optional } from '../requests/requestView.ts'

export function visitView(visit: Visit, directory: OfficeDirectory, open: OpenRequests): VisitView {
  return {
    id: visit.id,
    version: visit.version,
    place: directory.place(visit.placeId),
    needs: visit.needs,
    clerk: directory.person(visit.clerkId),
    begunAt: visit.begunAt,
    codes: open.ofVisit(visit.id).toSorted(byTurn).map(codeOf),
    ...optional('note', visit.note),
    ...optional('unattendedSince', visit.unattendedSince),
    ...optional('endedAt', visit.endedAt),
  }
}
