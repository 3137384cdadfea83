import { type Change, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { wantsReason } from '../../models/domain/policies/concerns.ts'
import { isSamePolicy } from '../../models/domain/policies/difference.ts'
import { type PolicyScope, policyOf, withPolicy } from '../../models/domain/policies/scope.ts'
import type { SaveBody } from '../../models/wire/policies.ts'
import { changedMeanwhile, type Editing, editDirectory } from '../directory/editDirectory.ts'
import { concernsOf, directoryWith } from './checkPolicy.ts'
import { seenAs } from './policyList.ts'
import { itemOfScope } from './policyVersions.ts'
import type { PolicySources } from './policyViews.ts'

export interface SaveSources extends PolicySources {
  readonly editing: Editing
}

/**
 * Puts rules in force, as a change of the directory. Refuses whoever has not seen what somebody else saved meanwhile,
 * and rules that end in silence without a reason.
 */
export async function savePolicy(sources: SaveSources, actor: Actor, body: SaveBody): Promise<void> {
  const { scope, steps, seen, reason } = body
  const asked = directoryWith(sources, actor, body)
  const isDoubtful = (await concernsOf(sources, asked, scope)).some(wantsReason)
  if (isDoubtful && reason === undefined) throw new Refusal('reasonMissing')
  await editDirectory(sources.editing, actor, {
    kind: 'policy',
    // What would come of it was told by the check.
    confirmed: 'shown',
    reason: isDoubtful ? reason : undefined,
    decide(current) {
      mustBeThere(current, scope)
      if (isSamePolicy(policyOf(current, scope), steps)) return []
      if (seenAs(current, scope) !== seen) throw changedMeanwhile(sources.editing, itemOfScope(scope))
      return [changeOf(current, withPolicy(current, scope, steps), scope)]
    },
  })
}

/** The unit goes by the office's rules again. */
export async function resetPolicy({ editing }: SaveSources, actor: Actor, unitId: string): Promise<void> {
  if (!actor.roles.includes('admin')) throw new Refusal('notAllowed')
  const scope: PolicyScope = { kind: 'unit', unitId }
  await editDirectory(editing, actor, {
    kind: 'policy',
    confirmed: 'shown',
    decide(current) {
      mustBeThere(current, scope)
      const own = policyOf(current, scope)
      return own ? [changeOf(current, withPolicy(current, scope, undefined), scope)] : []
    },
  })
}

function mustBeThere({ units }: Directory, scope: PolicyScope): void {
  if (scope.kind === 'unit' && !units.has(scope.unitId)) throw new Refusal('notFound', { where: 'unit' })
}

function changeOf(before: Directory, after: Directory, scope: PolicyScope): Change {
  if (scope.kind === 'unit') {
    const [was, is] = [before.units.get(scope.unitId), after.units.get(scope.unitId)]
    return { kind: 'unit', id: scope.unitId, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }
  }
  const officeOf = ({ office: { closedDays: _elsewhere, ...office } }: Directory) => office
  return { kind: 'office', id: OFFICE_ID, before: officeOf(before), after: officeOf(after) }
}
