import type { Role } from '../../models/domain/directory/directory.ts'

export type ViewName =
  | 'administration'
  | 'directory'
  | 'accounts'
  | 'figures'
  | 'counter'
  | 'calls'
  | 'supervision'
  | 'drills'
  | 'actions'
  | 'review'
  | 'targets'
  | 'readiness'
  | 'absences'
  | 'devices'
  | 'policies'
  | 'telephones'
  | 'survey'
  | 'accessibility'
  | 'alternatives'
  | 'evacuation'
  | 'fallbackSheet'
  | 'audit'

interface View {
  readonly name: ViewName
  readonly roles: readonly Role[]
  /** For whom it stands in the bar; absent: for all of them. */
  readonly inBar?: readonly Role[]
  /** Shown as a part of that view, to whoever has it. */
  readonly partOf?: ViewName
}

/** The views and whose they are. Whoever can be called has "My calls": the secretariat and managers too. */
export const VIEWS: readonly View[] = [
  { name: 'administration', roles: ['admin'] },
  // A manager comes by their own menu: it is not a work of every day.
  { name: 'directory', roles: ['admin', 'supervisor'], inBar: ['admin'] },
  { name: 'accounts', roles: ['admin'] },
  { name: 'counter', roles: ['clerk'] },
  { name: 'calls', roles: ['employee', 'clerk', 'supervisor'] },
  { name: 'supervision', roles: ['supervisor'] },
  // An auditor, who has no live board, comes to these two directly.
  { name: 'figures', roles: ['supervisor', 'auditor'], inBar: ['auditor'], partOf: 'supervision' },
  { name: 'review', roles: ['supervisor', 'auditor'], inBar: ['auditor'], partOf: 'supervision' },
  // An auditor comes from the review: their bar is full.
  { name: 'actions', roles: ['supervisor', 'auditor'], inBar: [], partOf: 'supervision' },
  { name: 'drills', roles: ['supervisor', 'auditor'], inBar: ['auditor'], partOf: 'supervision' },
  { name: 'targets', roles: ['supervisor', 'auditor', 'admin'], inBar: ['admin'], partOf: 'supervision' },
  { name: 'readiness', roles: ['clerk', 'supervisor'] },
  // Whoever can be called plans when they cannot; the administrator brings in the lists.
  { name: 'absences', roles: ['employee', 'clerk', 'supervisor', 'admin'] },
  { name: 'devices', roles: ['supervisor', 'admin'] },
  { name: 'policies', roles: ['admin'] },
  // A clerk, who prints and types its sheets of paper, comes by their own menu.
  {
    name: 'survey',
    roles: ['clerk', 'supervisor', 'auditor', 'admin'],
    inBar: ['auditor', 'admin'],
    partOf: 'supervision',
  },
  // A register of paper: a clerk comes from the counter, an administrator from their own page.
  { name: 'accessibility', roles: ['clerk', 'auditor', 'admin'], inBar: ['auditor'] },
  // For the report of the act. An auditor, whose bar is full, comes from the figures; an administrator, who writes why,
  // from their own page.
  { name: 'alternatives', roles: ['supervisor', 'auditor', 'admin'], inBar: [], partOf: 'supervision' },
  // By the own menu of both: an auditor's bar is full, and an administrator has it on their own page.
  { name: 'audit', roles: ['auditor', 'admin'], inBar: [] },
  { name: 'telephones', roles: ['clerk', 'employee', 'supervisor', 'auditor', 'admin'] },
  // For clerks, who have the clients, in sight; the others come by their own menu and from the telephones.
  { name: 'evacuation', roles: ['clerk', 'supervisor', 'admin'], inBar: ['clerk'] },
  // For paper and for a dead server: from the telephones and by their own menu.
  { name: 'fallbackSheet', roles: ['clerk', 'supervisor'], inBar: [] },
]

/** What stands in the bar for whoever has these roles. */
export const viewsInBarFor = (roles: readonly Role[]): readonly ViewName[] =>
  VIEWS.filter((view) => (view.inBar ?? view.roles).some((role) => roles.includes(role))).map(({ name }) => name)

/** The view itself and its parts, which stand in its place in the bar. */
export const partsOf = (name: ViewName): readonly ViewName[] => [
  name,
  ...VIEWS.filter(({ partOf }) => partOf === name).map((view) => view.name),
]

/** What an administrator looks after now and then; whoever has only one of them finds it among the others. */
const UPKEEP: readonly ViewName[] = [
  'administration',
  'directory',
  'accounts',
  'policies',
  'targets',
  'devices',
  'survey',
]

/** The work of every day by itself, and what is looked after together. */
export function inGroups(views: readonly ViewName[]): {
  readonly single: readonly ViewName[]
  readonly grouped: readonly ViewName[]
} {
  const grouped = UPKEEP.filter((name) => views.includes(name))
  if (grouped.length < 2) return { single: views, grouped: [] }
  return { single: views.filter((name) => !UPKEEP.includes(name)), grouped }
}
