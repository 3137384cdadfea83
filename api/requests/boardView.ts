import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayReadNeeds } from '../../models/domain/request/readers.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { Board } from '../../models/wire/boards.ts'
import type { RequestView } from '../../models/wire/views.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { requestView, type ViewSources } from './requestView.ts'

/** A request on a board: one view for whoever may read what the client needs, and one for everybody else. */
export interface BoardViews {
  readonly request: Request
  readonly full: RequestView
  readonly withheld: RequestView
}

export function boardViews(request: Request, sources: ViewSources, board: Board): BoardViews {
  const full = requestView(request, sources, board)
  const { note: _note, ...rest } = full
  return { request, full, withheld: { isWithheld: true, ...rest, needs: [] } }
}

/** The one of the two that this person sees. */
export const viewFor = (
  reader: Actor,
  { request, full, withheld }: BoardViews,
  directory: OfficeDirectory,
): RequestView => (mayReadNeeds(request, directory.now, reader) ? full : withheld)
