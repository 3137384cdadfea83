import type { Instant } from '../../models/domain/clock.ts'
import { type Change, type ItemRef, itemKey, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Office, Unit } from '../../models/domain/directory/directory.ts'
import type { Revision } from '../../models/domain/directory/revision.ts'
import type { Status } from '../../models/domain/lifecycle.ts'
import { isSamePolicy } from '../../models/domain/policies/difference.ts'
import { type PolicyScope, policyOf, scopeOf } from '../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { RevisionHead } from '../../models/store/directoryStore.ts'
import type { DirectoryRevisions } from '../directory/directoryRevisions.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

/** The item of the directory in which these rules are kept. */
export const itemOfScope = (scope: PolicyScope): ItemRef =>
  scope.kind === 'unit' ? { kind: 'unit', id: scope.unitId } : { kind: 'office', id: OFFICE_ID }

/** One change of rules; without steps the unit went, or goes, by the office's. */
export interface PolicyVersion {
  readonly revision: Omit<Revision, 'changes'>
  readonly before: EscalationPolicy | undefined
  readonly after: EscalationPolicy | undefined
}

/** Of the same item, other changes are passed over; an office that edits its rules every week has these in a year. */
const MOST_LOOKED_AT = 60

/** The newest first. */
export async function policyVersions(
  revisions: DirectoryRevisions,
  scope: PolicyScope,
  most: number,
): Promise<readonly PolicyVersion[]> {
  const found: PolicyVersion[] = []
  for (const { id } of policyHeads(revisions, itemOfScope(scope))) {
    const revision = await revisions.find(id)
    const version = revision && versionIn(revision, scope)
    if (version) found.push(version)
    if (found.length >= most) break
  }
  return found
}

/** By which an item's rules may have changed. */
export const policyHeads = (revisions: DirectoryRevisions, item: ItemRef): readonly RevisionHead[] =>
  revisions
    .before(Number.POSITIVE_INFINITY, MOST_LOOKED_AT, { item })
    .filter(({ kind }) => kind === 'policy' || kind === 'undo')

/**
 * A request keeps the rules it was raised under. Where they are others by now: when they were changed, so that nobody
 * is puzzled by a card that goes by the rules of before.
 */
export function rulesChangedAt(
  { policy, target, unitId, status }: Request,
  { directory, revisions }: { readonly directory: OfficeDirectory; readonly revisions: DirectoryRevisions },
): Instant | undefined {
  if (!GOES_BY_RULES.includes(status) || target.kind === 'clerks') return undefined
  const office = directory.now
  const now = policyOf(office, scopeOf(office, target, unitId))
  if (isSamePolicy(policy, now)) return undefined
  const items: readonly ItemRef[] = [
    { kind: 'office', id: OFFICE_ID },
    ...(unitId === undefined ? [] : [{ kind: 'unit', id: unitId } as const]),
  ]
  const changes = items.flatMap((item) => policyHeads(revisions, item)[0]?.at ?? [])
  return changes.length === 0 ? undefined : Math.max(...changes)
}

const GOES_BY_RULES: readonly Status[] = ['waiting', 'routing', 'calling', 'accepted']

function versionIn({ changes, ...revision }: Revision, scope: PolicyScope): PolicyVersion | undefined {
  const key = itemKey(itemOfScope(scope))
  const change = changes.find((each) => itemKey(each) === key)
  if (!change) return undefined
  const before = policyIn(change.before, scope)
  const after = policyIn(change.after, scope)
  return isSamePolicy(before, after) ? undefined : { revision, before, after }
}

function policyIn(item: Change['before'], scope: PolicyScope): EscalationPolicy | undefined {
  if (!item) return undefined
  if (scope.kind === 'routing') return (item as Office).routingPolicy
  return (item as Office | Unit).policy
}
