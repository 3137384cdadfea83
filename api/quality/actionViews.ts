import { hours, type Instant } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { GivenCause } from '../../models/domain/quality/cause.ts'
import {
  ACTION_MOVE_TABLE,
  ACTION_MOVES,
  ACTION_STATES,
  isLateAction,
  type QualityAction,
} from '../../models/domain/quality/qualityAction.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { ActionsView, ActionView, EffectSide } from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { disclosedCount } from '../reports/disclosedFigures.ts'
import { disclosureTo } from '../reports/responseTimes.ts'
import { unitsWithin } from '../reports/selectionOf.ts'
import type { Causes } from './causes.ts'
import { countedCauses } from './causeViews.ts'
import { countsOf } from './countsOf.ts'

/** Four weeks are enough to see a difference, and few enough that nothing else has changed meanwhile. */
const MOST_DAYS = 28
const DAY_MS = hours(24)

interface Known {
  readonly directory: OfficeDirectory
  readonly now: Instant
  /** Up to this day visits, and why they were late, were forgotten. */
  readonly forgottenTo: string | undefined
}

export interface ActionSources extends Known {
  readonly given: readonly GivenCause[]
  readonly tables: readonly FactsTable[]
}

/** Since when facts are needed to say of each of them whether it helped; undefined: of none. */
export function effectsSince(actions: readonly QualityAction[], around: Known): Instant | undefined {
  const begun = actions.flatMap((action) => {
    const window = effectWindow(action, around)
    return typeof window === 'object' ? window.from : []
  })
  return begun.length === 0 ? undefined : Math.min(...begun)
}

/** All that is needed to tell of these. */
export async function actionSources(
  actions: readonly QualityAction[],
  now: Instant,
  { directory, dailyFacts, causes }: { directory: OfficeDirectory; dailyFacts: DailyFacts; causes: Causes },
): Promise<ActionSources> {
  const known = { directory, now, forgottenTo: await dailyFacts.forgottenTo() }
  const since = effectsSince(actions, known)
  const tables = since === undefined ? [] : await dailyFacts.since(since)
  return { ...known, given: causes.all(), tables }
}

/** The open ones first, the next due on top; then the latest. */
export function actionsView(actions: readonly QualityAction[], actor: Actor, sources: ActionSources): ActionsView {
  const order = ({ state }: QualityAction): number => ACTION_STATES.indexOf(state)
  const sorted = [...actions].sort(
    (a, b) =>
      order(a) - order(b) ||
      (a.state === 'open' ? a.dueOn.localeCompare(b.dueOn) : (b.doneAt ?? b.openedAt) - (a.doneAt ?? a.openedAt)),
  )
  return {
    actions: sorted.map((action) => actionView(action, actor, sources)),
    mayEnter: actor.roles.includes('supervisor'),
  }
}

export function actionView(action: QualityAction, actor: Actor, sources: ActionSources): ActionView {
  const { directory, now } = sources
  const { office } = directory.now
  const maySeeNames = actor.roles.includes('supervisor')
  const { id, cause, unitId, matterId, what, ownerId, dueOn, state, openedAt, doneAt } = action
  const unit = unitId === undefined ? undefined : itemOrFormer(directory.now, 'unit', unitId)
  const matter = matterId === undefined ? undefined : itemOrFormer(directory.now, 'matter', matterId)
  const owner = directory.now.employees.get(ownerId)
  return {
    id,
    cause,
    what,
    dueOn,
    state,
    openedAt,
    isLate: isLateAction(action, localTime(now, office.timeZone).day),
    owner: {
      id: ownerId,
      ...(maySeeNames ? { name: directory.person(ownerId).name } : {}),
      ...(owner ? { position: owner.position } : {}),
    },
    steps: action.steps.map(({ by, ownerId: _whose, ...step }) => ({
      ...step,
      ...(maySeeNames ? { byName: directory.person(by).name } : {}),
    })),
    moves: maySeeNames ? ACTION_MOVES.filter((move) => ACTION_MOVE_TABLE[move].from.includes(state)) : [],
    ...(unit ? { unit: { id: unit.id, name: unit.name } } : {}),
    ...(matter ? { matter: { id: matter.id, name: matter.name } } : {}),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...effectOf(action, actor, sources),
  }
}

/** As long before it was entered as since it was done, or why there is nothing to compare; undefined: it is not done. */
function effectWindow({ doneAt, openedAt }: QualityAction, { directory, now, forgottenTo = '' }: Known) {
  if (doneAt === undefined) return undefined
  const sinceMs = now - doneAt
  const lengthMs = Math.min(MOST_DAYS * DAY_MS, Math.max(DAY_MS, sinceMs))
  const from = openedAt - lengthMs
  // Of the time before it only whole months are known, tomorrow too.
  if (localTime(from, directory.now.office.timeZone).day <= forgottenTo) return 'forgotten'
  return sinceMs < DAY_MS ? 'tooSoon' : { from, doneAt, lengthMs }
}

/** What people need to say whether it helped. */
function effectOf(
  action: QualityAction,
  actor: Actor,
  sources: ActionSources,
): Pick<ActionView, 'effect' | 'noEffect'> {
  const { directory, now, tables, given } = sources
  const { unitId, matterId } = action
  const window = effectWindow(action, sources)
  if (!window) return {}
  if (typeof window === 'string') return { noEffect: window }
  const { lengthMs } = window
  const disclosure = disclosureTo(actor)
  const units = unitId === undefined ? undefined : unitsWithin(directory.now, unitId)
  const isAbout = (each: GivenCause): boolean =>
    (units === undefined || (each.unitId !== undefined && units.includes(each.unitId))) &&
    (matterId === undefined || each.matterId === matterId)
  const side = (from: Instant): EffectSide => {
    const period = { from, to: from + lengthMs }
    const place = { ...(units ? { unitIds: units } : {}), ...(matterId === undefined ? {} : { matterId }) }
    const figures = countsOf(tables, { ...period, ...place }, directory.now, now)
    return {
      requests: disclosedCount(figures.count, disclosure),
      nonconforming: disclosedCount(figures.nonconforming, disclosure),
      ofCause: disclosedCount(countedCauses(given, period, isAbout).get(action.cause) ?? 0, disclosure),
    }
  }
  return { effect: { days: Math.floor(lengthMs / DAY_MS), before: side(window.from), after: side(window.doneAt) } }
}
