import type { Instant } from '../../models/domain/clock.ts'
import type { Role } from '../../models/domain/directory/directory.ts'
import { type DrillCall, isRung } from '../../models/domain/drills/drill.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { QualityAction } from '../../models/domain/quality/qualityAction.ts'
import { daysOf, periodOf, quarterIn, type ReviewId, reviewBefore } from '../../models/domain/quality/review.ts'
import { disclosedRows } from '../../models/domain/reports/disclosure.ts'
import type { FactsTable } from '../../models/domain/reports/factsTable.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import { quarterBefore } from '../../models/domain/survey/survey.ts'
import { surveyResults } from '../../models/domain/survey/surveyResults.ts'
import type { DrillStore } from '../../models/store/drillStore.ts'
import type { ProvenDayStore } from '../../models/store/provenDayStore.ts'
import type { FrozenReview, ReviewContent } from '../../models/wire/reviews.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { InterpreterBookings } from '../interpreters/interpreterBookings.ts'
import type { InterpreterCalls } from '../interpreters/interpreterCalls.ts'
import type { DailyFacts } from '../reports/dailyFacts.ts'
import { disclosedCount } from '../reports/disclosedFigures.ts'
import { interpretersIn } from '../reports/interpreterFigures.ts'
import { disclosureTo, reportOf, responseTimesOf } from '../reports/responseTimes.ts'
import { surveyMeans } from '../survey/surveyMeans.ts'
import type { Surveys } from '../survey/surveys.ts'
import { actionView, effectsSince } from './actionViews.ts'
import type { Causes } from './causes.ts'
import { countedCauses, disclosedCauses } from './causeViews.ts'
import { countsOf } from './countsOf.ts'
import type { QualityActions } from './qualityActions.ts'
import { alternativesOf, provenIn } from './reviewParts.ts'

export interface ReviewSources {
  readonly directory: OfficeDirectory
  readonly dailyFacts: DailyFacts
  readonly causes: Causes
  readonly qualityActions: QualityActions
  readonly surveys: Surveys
  readonly drills: DrillStore
  readonly provenDays: ProvenDayStore
  readonly interpreterCalls: InterpreterCalls
  readonly interpreterBookings: InterpreterBookings
}

/** More were hardly run in a quarter. */
const MOST_DRILLS = 2_000

/** What a review says now to a reader with this role. */
export async function reviewContent(
  id: ReviewId,
  { roles, now }: { readonly roles: readonly Role[]; readonly now: Instant },
  sources: ReviewSources,
): Promise<ReviewContent> {
  const { directory, dailyFacts, causes, qualityActions, surveys } = sources
  const disclosure = disclosureTo({ roles })
  const actor: Actor = { personId: '', roles }
  const { timeZone } = directory.now.office
  const [days, period] = [daysOf(id), periodOf(id, timeZone)]
  const earlier = reviewBefore(id)
  const about = (which: ReviewId) => {
    const { first, last } = daysOf(which)
    return { query: { from: first, to: last }, directory: directory.now, now, actor }
  }
  const actions = qualityActions.all().filter((action) => belongsTo(action, period))
  const known = { directory, now, forgottenTo: await dailyFacts.forgottenTo() }
  const since = Math.min(reportOf(about(earlier)).since, effectsSince(actions, known) ?? now)
  const tables = await dailyFacts.since(since)
  const times = await responseTimesOf(tables, about(id))
  const before = await responseTimesOf(tables, about(earlier))
  const causesIn = (which: ReviewId) => causesOf(which, { tables, roles, ...known }, sources)
  const quarter = quarterIn(id)
  const { limits, isProtected, all, units, weeks } = times
  const around = { ...known, given: causes.all(), tables }
  return {
    ...days,
    asOf: now,
    times: { limits, isProtected, all, units, weeks },
    before: before.all,
    causes: causesIn(id),
    causesBefore: causesIn(earlier),
    actions: actions.map((action) => actionView(action, actor, around)),
    drills: await drillsIn(period, sources.drills, disclosure),
    survey: {
      quarter,
      results: surveyResults(surveys.countedIn(quarter), disclosure.isProtected ? 'hidden' : 'shown'),
      before: surveyMeans(surveys, quarterBefore(quarter)),
    },
    withoutUnit: units.find(({ unitId }) => unitId === 'none')?.count ?? 0,
    interpreters: interpretersIn(period, { ...sources, timeZone }, disclosure),
    alternatives: alternativesOf(tables, days, { directory, disclosure }),
    proven: await provenIn(id, localTime(now, timeZone).day, sources.provenDays, { directory, disclosure }),
  }
}

/** What it says at once to everybody: kept when it is closed. */
export async function frozenReview(id: ReviewId, now: Instant, sources: ReviewSources): Promise<FrozenReview> {
  const as = (role: Role) => reviewContent(id, { roles: [role], now }, sources)
  return { whole: await as('supervisor'), told: await as('auditor') }
}

interface Counting {
  readonly tables: readonly FactsTable[]
  readonly now: Instant
  readonly roles: readonly Role[]
  readonly forgottenTo: Day | undefined
}

function causesOf(
  id: ReviewId,
  { tables, now, roles, forgottenTo = '' }: Counting,
  { directory, causes }: ReviewSources,
): ReviewContent['causes'] {
  const [{ first, last }, period] = [daysOf(id), periodOf(id, directory.now.office.timeZone)]
  const counts = countedCauses(causes.all(), period)
  const figures = countsOf(tables, period, directory.now, now)
  const told = disclosedCauses(counts, figures, disclosureTo({ roles }))
  // Where there was no nonconformity, nothing was forgotten.
  if (first > forgottenTo || figures.nonconforming === 0) return told
  return { ...told, forgottenTo: forgottenTo < last ? forgottenTo : last }
}

/** Under way at some time of the period, or judged since it began. */
function belongsTo({ openedAt, steps, state }: QualityAction, { from, to }: { from: Instant; to: Instant }): boolean {
  const lastAt = steps.at(-1)?.at ?? openedAt
  return openedAt < to && (state === 'open' || state === 'done' || lastAt >= from)
}

async function drillsIn(
  { from, to }: { from: Instant; to: Instant },
  store: DrillStore,
  disclosure: ReturnType<typeof disclosureTo>,
): Promise<ReviewContent['drills']> {
  const drills = (await store.recent(MOST_DRILLS)).filter(({ startedAt }) => startedAt >= from && startedAt < to)
  const countsIn = (calls: readonly DrillCall[]) => ({
    called: calls.length,
    heard: calls.filter(({ answeredAt }) => answeredAt !== undefined).length,
  })
  const rows = drills.map((drill) => ({ startedAt: drill.startedAt, ...countsIn(drill.calls.filter(isRung)) }))
  const sumOf = (which: 'called' | 'heard') =>
    disclosedCount(
      rows.reduce((sum, row) => sum + row[which], 0),
      disclosure,
    )
  const toldIn = (which: 'called' | 'heard') =>
    disclosedRows(rows.map((row) => ({ count: row[which], isOfOne: false })))
  const [isCalledTold, isHeardTold] = [toldIn('called'), toldIn('heard')]
  const told = (is: boolean | undefined, count: number) => (disclosure.isProtected && !is ? null : count)
  return {
    count: drills.length,
    called: sumOf('called'),
    heard: sumOf('heard'),
    each: rows.map(({ startedAt, called, heard }, at) => ({
      startedAt,
      called: told(isCalledTold[at], called),
      heard: told(isCalledTold[at] && isHeardTold[at], heard),
    })),
  }
}
