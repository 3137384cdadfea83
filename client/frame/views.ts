import { hasRole, me } from '../state/session.ts'
import { VIEWS, type ViewName, viewsInBarFor } from './viewTable.ts'

/** What stands in the bar for this reader. */
export const viewsInBar = (): readonly ViewName[] => viewsInBarFor(me.value?.roles ?? [])

export const mayView = (name: ViewName): boolean =>
  VIEWS.find((view) => view.name === name)?.roles.some(hasRole) ?? false

/**
 * Where work begins: a clerk's at the counter, a manager's at the board, an administrator's with the health of Parter, an
 * auditor's with the figures, everybody else's with their calls.
 */
export function homePath(): string {
  const first = (['counter', 'supervision', 'administration', 'figures', 'calls', 'telephones'] as const).find(mayView)
  return `/${first ?? 'telephones'}`
}

/** Where somebody goes who signs in for the first time: whoever can be called proves first that they would hear it. */
export const firstPath = (): string => (mayView('calls') ? '/calls' : homePath())
