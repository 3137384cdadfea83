import type { Directory } from '../../models/domain/directory/directory.ts'
import { type PolicyScope, policyOf, targetsUnder } from '../../models/domain/policies/scope.ts'
import type { PolicyView } from '../../models/wire/policies.ts'
import { digestOf } from '../platform/web/parse.ts'
import { optional } from '../requests/requestView.ts'
import { concernsOf } from './checkPolicy.ts'
import { policyVersions } from './policyVersions.ts'
import { concernView, type PolicySources, targetsView } from './policyViews.ts'

/** For a list to choose from; an office has no more matters than that. */
const TARGETS_NAMED = 200

export const seenAs = (directory: Directory, scope: PolicyScope): string =>
  digestOf(policyOf(directory, scope) ?? 'as the office')

export function policyViews(sources: PolicySources): Promise<readonly PolicyView[]> {
  const { units } = sources.directory.now
  const scopes: readonly PolicyScope[] = [
    { kind: 'office' },
    { kind: 'routing' },
    ...[...units.keys()].map((unitId): PolicyScope => ({ kind: 'unit', unitId })),
  ]
  return sources.revisions.readingInTurn(async () => {
    const views: PolicyView[] = []
    for (const scope of scopes) views.push(await policyView(sources, scope))
    return views
  })
}

async function policyView(sources: PolicySources, scope: PolicyScope): Promise<PolicyView> {
  const { directory, revisions } = sources
  const own = policyOf(directory.now, scope)
  const [last] = await policyVersions(revisions, scope, 1)
  // What is doubtful about the office's rules is said once, there.
  const concerns = own ? await concernsOf(sources, directory.now, scope) : []
  return {
    scope,
    ...optional('name', scope.kind === 'unit' ? directory.now.units.get(scope.unitId)?.name : undefined),
    steps: own ?? directory.now.office.policy,
    isOwn: own !== undefined,
    seen: seenAs(directory.now, scope),
    ...optional('changed', last && { at: last.revision.at, byName: directory.person(last.revision.by).name }),
    concerns: concerns.map((concern) => concernView(concern, directory)),
    targets: targetsView(directory, targetsUnder(directory.now, scope), TARGETS_NAMED),
  }
}
