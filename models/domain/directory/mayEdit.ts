import type { Actor } from '../lifecycle.ts'
import { unitsManagedBy } from '../schedule/mayPlan.ts'
import { type Change, isSame } from './change.ts'
import type { Directory, Employee, Matter } from './directory.ts'

/**
 * The administrator edits everything. A manager says who stands in for the people of their units, who is competent
 * for the matters of their units and by which words they are found, and within how long somebody is to come to the
 * clients of both. How long that is for the whole office says the secretary of the commune.
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
  if (change.kind === 'office')
    return (
      actor.roles.includes('supervisor') && directory.office.secretaryId === actor.personId && isLimitsAlone(change)
    )
  if (change.kind === 'unit') return unitIds.includes(change.id) && isLimitsAlone(change)
  if (change.kind !== 'matter') return false
  const [was, is] = [before as Matter, after as Matter]
  const rest = { competentIds: [], keywords: [], arrivalLimits: undefined }
  return unitIds.includes(was.unitId ?? '') && isSame({ ...was, ...rest }, { ...is, ...rest })
}

const isLimitsAlone = ({ before, after }: Change): boolean =>
  isSame({ ...before, arrivalLimits: undefined }, { ...after, arrivalLimits: undefined })
