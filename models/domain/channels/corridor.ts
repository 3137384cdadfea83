import type { CorridorScope } from '../devices/device.ts'
import type { Directory, Employee } from '../directory/directory.ts'
import { rings } from '../request/pages.ts'
import { codeOf, type Page, type Request } from '../request/request.ts'
import { isSuperior } from '../request/superiors.ts'
import { concerns } from './corridorScope.ts'

/*
 * A device on a corridor rings for whoever is called there, so that somebody who passes can say "they need you
 * downstairs". It is nobody: it answers for nobody, makes nobody reachable, and what it rings is no receipt, because
 * nobody knows whether anybody was there to hear it.
 */

/** One call as the corridor sees it: whom to tell, by the door and not by the name. Nothing about the client. */
export interface CorridorCall {
  readonly pageId: string
  readonly code: string
  readonly room: string
  readonly position: Employee['position']
  readonly rings: number
  /** A manager or the secretary: the step before did not help. */
  readonly isSuperior: boolean
}

/** What of a request rings on this corridor now: exactly what rings for its people. */
export function corridorCalls(request: Request, scope: CorridorScope, directory: Directory): readonly CorridorCall[] {
  return request.pages.flatMap((page) => callOn(request, page, { scope, directory }))
}

function callOn(
  request: Request,
  page: Page,
  { scope, directory }: { scope: CorridorScope; directory: Directory },
): readonly CorridorCall[] {
  const employee = directory.employees.get(page.personId)
  if (!employee || !rings(page) || !concerns(scope, employee)) return []
  const { room, position } = employee
  return [
    { pageId: page.id, code: codeOf(request), room, position, rings: page.rings, isSuperior: isSuperior(page.as) },
  ]
}
