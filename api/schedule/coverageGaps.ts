import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { unitOf } from '../../models/domain/request/responders.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { concernedBy } from '../../models/domain/schedule/concerned.ts'
import { daysAhead, type Gap, gapsOn, type PlanOf } from '../../models/domain/schedule/gaps.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { GapView } from '../../models/wire/schedule.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Schedule } from './schedule.ts'

interface CoverageGapsDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
}

/** What was worked out, and from what: the plan, the office, and the minute. */
interface Known {
  readonly revision: number
  readonly office: Directory
  readonly minute: number
  readonly days: readonly string[]
  readonly gaps: readonly Gap[]
}

/** Where nobody will be there: worked out when somebody asks, and kept while many ask the same. */
export class CoverageGaps {
  private readonly known = new Map<number, Known>()

  constructor(private readonly deps: CoverageGapsDeps) {}

  /** Today, and on the next `ahead` days on which the office is open; of these units, or of all. */
  on(ahead: number, unitIds?: ReadonlySet<string>): { days: readonly string[]; gaps: readonly GapView[] } {
    const { directory } = this.deps
    const { days, gaps } = this.lookAhead(ahead)
    const wanted = unitIds ? gaps.filter(({ target }) => unitIds.has(unitOf(directory.now, target) ?? '')) : gaps
    return { days, gaps: wanted.map((gap) => this.view(gap)) }
  }

  ahead(days: number): readonly Gap[] {
    return this.lookAhead(days).gaps
  }

  /** The gaps that there would be with this absence, and are not without it. */
  madeBy(absence: Absence): readonly GapView[] {
    const { clock, directory, schedule } = this.deps
    const now = clock.now()
    const others = schedule.planOf(absence.personId).absences.filter(({ id }) => id !== absence.id)
    const days = daysAhead(directory.now, now, FAR).filter((day) => day >= absence.from.day && day <= absence.to.day)
    const planWith =
      (absences: readonly Absence[]): PlanOf =>
      (personId) => {
        const plan = schedule.planOf(personId)
        return personId === absence.personId ? { ...plan, absences } : plan
      }
    const withIt = planWith([...others, absence])
    const isWanted = concernedBy(directory.now, absence.personId, withIt)
    const after = gapsOn(directory.now, withIt, { now, days, isWanted })
    if (after.length === 0) return []
    // Without it there are gaps on those days at most.
    const daysWithGaps = days.filter((day) => after.some((gap) => gap.day === day))
    const before = gapsOn(directory.now, planWith(others), { now, days: daysWithGaps, isWanted })
    const signs = new Set(before.map(signOf))
    return after.filter((gap) => !signs.has(signOf(gap))).map((gap) => this.view(gap))
  }

  private lookAhead(ahead: number): Known {
    const { clock, directory, schedule } = this.deps
    const now = clock.now()
    const minute = Math.floor(now / minutes(1))
    const { revision } = schedule
    const office = directory.now
    const known = this.known.get(ahead)
    if (known && known.revision === revision && known.office === office && known.minute === minute) return known
    const days = daysAhead(office, now, ahead)
    const gaps = gapsOn(office, (personId) => schedule.planOf(personId), { now, days })
    const found = { revision, office, minute, days, gaps }
    this.known.set(ahead, found)
    return found
  }

  private view({ target, day, from, to, away }: Gap): GapView {
    const { directory } = this.deps
    const { timeZone } = directory.now.office
    const toMinute = localTime(to, timeZone).minuteOfDay
    return {
      ...directory.target(target),
      day,
      from,
      to,
      fromMinute: localTime(from, timeZone).minuteOfDay,
      // The end of the day is not its beginning.
      toMinute: toMinute === 0 ? 1440 : toMinute,
      away: away.map((personId) => directory.person(personId)),
    }
  }
}

/** How far a manager looks ahead, in days on which the office is open. */
export const MANAGERS_DAYS = 5
/** How far ahead an absence is looked at, in days on which the office is open. */
const FAR = 20

const signOf = ({ target, from, to }: Gap): string => JSON.stringify([target, from, to])
