import type { Role } from '../../models/domain/directory/directory.ts'
import { hasRole } from '../state/session.ts'

export type ViewName =
  | 'administration'
  | 'directory'
  | 'accounts'
  | 'figures'
  | 'counter'
  | 'calls'
  | 'supervision'
  | 'readiness'
  | 'absences'
  | 'corridors'
  | 'policies'
  | 'telephones'

interface View {
  readonly name: ViewName
  readonly roles: readonly Role[]
  /** For whom it stands in the bar; absent: for all of them. */
  readonly inBar?: readonly Role[]
}

/** The views and whose they are. Whoever can be called has "My calls": the secretariat and managers too. */
export const VIEWS: readonly View[] = [
  { name: 'administration', roles: ['admin'] },
  // A manager comes by their own menu: it is not a work of every day.
  { name: 'directory', roles: ['admin', 'supervisor'], inBar: ['admin'] },
  { name: 'accounts', roles: ['admin'] },
  { name: 'figures', roles: ['auditor'] },
  { name: 'counter', roles: ['clerk'] },
  { name: 'calls', roles: ['employee', 'clerk', 'supervisor'] },
  { name: 'supervision', roles: ['supervisor'] },
  { name: 'readiness', roles: ['clerk', 'supervisor'] },
  // Whoever can be called plans when they cannot; the administrator brings in the lists.
  { name: 'absences', roles: ['employee', 'clerk', 'supervisor', 'admin'] },
  { name: 'corridors', roles: ['supervisor', 'admin'] },
  { name: 'policies', roles: ['admin'] },
  { name: 'telephones', roles: ['clerk', 'employee', 'supervisor', 'auditor', 'admin'] },
]

/** What stands in the bar for this reader. */
export const viewsInBar = (): readonly View[] => VIEWS.filter(({ roles, inBar }) => (inBar ?? roles).some(hasRole))

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
