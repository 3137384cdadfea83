import type { Instant } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { directoryAt } from '../../models/domain/directory/leaving.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type Concern, concernsByPieces, wantsReason } from '../../models/domain/policies/concerns.ts'
import { forecast } from '../../models/domain/policies/forecast.ts'
import { differentMoments, plannedPresence } from '../../models/domain/policies/plannedPresence.ts'
import { type PolicyScope, targetsUnder, withPolicy } from '../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Presence } from '../../models/domain/request/responders.ts'
import { isOpenAt, opensAfter } from '../../models/domain/schedule/workingTime.ts'
import type { CheckBody, CheckView, ForecastView } from '../../models/wire/policies.ts'
import { inSlices } from '../platform/timeSlice.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import { optional } from '../requests/requestView.ts'
import type { Expectations } from './expectations.ts'
import { concernView, momentView, type PolicySources } from './policyViews.ts'

export interface CheckSources extends PolicySources {
  readonly context: MakeDecisionContext
  readonly expectations: Expectations
}

/** Different sets of people who are away in the next days: more are looked at by nobody. */
const MOMENTS_LOOKED_AT = 6

/** What these rules would mean, before they are anybody's. */
export async function checkPolicy(sources: CheckSources, actor: Actor, question: CheckBody): Promise<CheckView> {
  const { directory, expectations } = sources
  const asked = directoryWith(sources, actor, question)
  const concerns = await concernsOf(sources, asked, question.scope)
  return {
    concerns: concerns.map((concern) => concernView(concern, directory)),
    wantsReason: concerns.some(wantsReason),
    broken: expectations.views(asked).filter(({ verdict }) => !verdict.holds),
    ...whatHappens(sources, asked, question),
  }
}

export function concernsOf(
  { clock, schedule }: PolicySources,
  asked: Directory,
  scope: PolicyScope,
): Promise<readonly Concern[]> {
  const planOf = (personId: PersonId) => schedule.planOf(personId)
  const moments = differentMoments(asked, planOf, clock.now(), MOMENTS_LOOKED_AT)
  const presenceAt = plannedPresence(asked, planOf)
  return inSlices(concernsByPieces({ directory: asked, scope, moments, presenceAt }))
}

/** The office as it would be with these rules. */
export function directoryWith(
  { directory }: PolicySources,
  { roles }: Actor,
  { scope, steps }: { readonly scope: PolicyScope; readonly steps: EscalationPolicy },
): Directory {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
  if (scope.kind === 'unit' && !directory.now.units.has(scope.unitId)) throw new Refusal('notFound', { where: 'unit' })
  return withPolicy(directory.now, scope, steps)
}

function whatHappens(
  sources: CheckSources,
  asked: Directory,
  { scope, target: wanted, at: chosenAt, absentIds = [], answers = 'nobody' }: CheckBody,
): Pick<CheckView, 'forecast' | 'closed'> {
  const { clock, directory } = sources
  const target = wanted ?? targetsUnder(asked, scope)[0]
  if (!target) return {}
  for (const personId of absentIds)
    if (!asked.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
  const at = chosenAt ?? clock.now()
  if (!isOpenAt(asked.office, at)) return { closed: optional('opensAt', opensAfter(asked.office, at)) }
  const presenceAt = presenceOf(sources, asked, chosenAt, absentIds)
  const { moments, ...told } = forecast({ directory: directoryAt(asked, at), target, at, presenceAt, answers })
  const view: ForecastView = {
    ...told,
    moments: moments.map((moment) => momentView(moment, directory)),
    at,
    target: directory.target(target),
    by: chosenAt === undefined ? 'presence' : 'plan',
  }
  return { forecast: view }
}

/** Now those who are there now; at another moment those who are planned to be. */
function presenceOf(
  { context, schedule }: CheckSources,
  asked: Directory,
  at: Instant | undefined,
  absentIds: readonly PersonId[],
): (now: Instant) => Presence {
  if (at !== undefined) return plannedPresence(asked, (personId) => schedule.planOf(personId), absentIds)
  const { presence } = context(undefined)
  const absent = new Set(absentIds)
  const now: Presence = {
    ...presence,
    reachOf: (personId) => (absent.has(personId) ? 'absent' : presence.reachOf(personId)),
  }
  return () => now
}
