import type { Clock } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type Cover, coverMovesOf, coverStanding, mayPlanCover } from '../../models/domain/schedule/cover.ts'
import type { Gap } from '../../models/domain/schedule/gaps.ts'
import { unitsManagedBy } from '../../models/domain/schedule/mayPlan.ts'
import { awaitedFor, coversOf, proposalsFor } from '../../models/domain/schedule/proposeCover.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { CoversView, CoverView, GapsView, RemedyView } from '../../models/wire/schedule.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { type CoverageGaps, MANAGERS_DAYS } from './coverageGaps.ts'
import type { Covers } from './covers.ts'
import type { Schedule } from './schedule.ts'

export interface CoverViewDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
  readonly gaps: CoverageGaps
  readonly covers: Covers
}

/** When the units that somebody manages have nobody, with who could be asked each time; and what is settled already. */
export function gapsWithRemedies(deps: CoverViewDeps, actor: Actor): GapsView {
  const { clock, directory, gaps, covers } = deps
  const unitIds = new Set(unitsManagedBy(directory.now, actor))
  const { days, gaps: found } = gaps.on(MANAGERS_DAYS, unitIds)
  const now = clock.now()
  const known = new Map<string, RemedyView>()
  return {
    at: now,
    days,
    gaps: found.map((gap) => {
      const away = gap.away.map(({ id }) => id)
      if (!mayPlanCover(directory.now, actor, away)) return gap
      const sign = JSON.stringify([gap.from, gap.to, away])
      const remedy = known.get(sign) ?? remedyView(deps, actor, { from: gap.from, to: gap.to, away })
      known.set(sign, remedy)
      return { ...gap, remedy }
    }),
    covers: inTime(covers.all())
      .filter(({ state, to, awayIds }) => state === 'agreed' && to > now && mayPlanCover(directory.now, actor, awayIds))
      .map((cover) => coverView(cover, actor, deps)),
  }
}

/** What somebody was asked, and what they have agreed to, as long as it is ahead. */
export function coversFor({ personId, roles }: Actor, deps: CoverViewDeps): CoversView {
  const { clock, covers } = deps
  const now = clock.now()
  const theirs = inTime(covers.all()).filter((cover) => cover.personId === personId && cover.to > now)
  const open = theirs.filter(({ state }) => state === 'asked' || state === 'agreed')
  return { at: now, mine: open.map((cover) => coverView(cover, { personId, roles }, deps)) }
}

export function coverView(cover: Cover, actor: Actor, { clock, directory }: CoverViewDeps): CoverView {
  const { id, personId, awayIds, day, from, to, askedBy, askedAt, answerBy } = cover
  const { timeZone } = directory.now.office
  const toMinute = localTime(to, timeZone).minuteOfDay
  return {
    id,
    person: directory.person(personId),
    away: awayIds.map((each) => directory.person(each)),
    day,
    fromMinute: localTime(from, timeZone).minuteOfDay,
    toMinute: toMinute === 0 ? 1440 : toMinute,
    askedBy: directory.person(askedBy),
    askedAt,
    answerBy,
    standing: coverStanding(cover, clock.now()),
    moves: coverMovesOf(cover, actor, directory.now, clock.now()),
  }
}

function remedyView(deps: CoverViewDeps, actor: Actor, hole: Pick<Gap, 'from' | 'to' | 'away'>): RemedyView {
  const { clock, directory, schedule, covers } = deps
  const now = clock.now()
  const all = covers.all()
  const awaited = awaitedFor(hole, all, now)
  const said = coversOf(hole, all).filter((cover) => ['refused', 'unanswered'].includes(coverStanding(cover, now)))
  const planOf = (personId: string) => schedule.planOf(personId)
  const [first] = awaited ? [] : proposalsFor(hole, { directory: directory.now, planOf, covers: all, now })
  return {
    asked: said.map((cover) => coverView(cover, actor, deps)),
    ...(awaited ? { awaited: coverView(awaited, actor, deps) } : {}),
    ...(first ? { proposal: { person: directory.person(first.personId), because: first.because } } : {}),
  }
}

const inTime = (covers: readonly Cover[]): readonly Cover[] => covers.toSorted((a, b) => a.from - b.from)
