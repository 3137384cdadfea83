import type { Actor } from '../lifecycle.ts'
import { unitsManagedBy } from '../schedule/mayPlan.ts'
import { type Change, isSame } from './change.ts'
import type { Directory, Employee, Matter } from './directory.ts'

/**
 * The administrator edits everything. A manager says who stands in for the people of their units, and who is competent
 * for the matters of their units and by which words they are found.
 */
export function mayEdit(directory: Directory, actor: Actor, change: Change): boolean {
  if (actor.roles.includes('admin')) return true
  const unitIds = unitsManagedBy(directory, actor)
  const { before, after } = change
  if (!before || !after) return false
  if (change.kind === 'employee') {
    const [was, is] = [before as Employee, after as Employee]
    return unitIds.includes(was.unitId) && isSame({ ...was, substituteIds: [] }, { ...is, substituteIds: [] })
  }
  if (change.kind !== 'matter') return false
  const [was, is] = [before as Matter, after as Matter]
  const rest = { competentIds: [], keywords: [] }
  return unitIds.includes(was.unitId ?? '') && isSame({ ...was, ...rest }, { ...is, ...rest })
}
