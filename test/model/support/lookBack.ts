import { type Instant, minutes } from '../../../models/domain/clock.ts'
import type { Request } from '../../../models/domain/request/request.ts'
import type { OwnTimesView } from '../../../models/wire/reports.ts'
import type { ReviewView } from '../../../models/wire/reviews.ts'
import type { StoriesView, StoryView } from '../../../models/wire/stories.ts'
import { smallestCovering } from '../../support/recount.ts'
import { countedOf, mustSay } from './figures.ts'
import { WITH_SCREENS } from './happenings.ts'
import { must } from './must.ts'
import type { Stage } from './stage.ts'

/** The office holds what it tells people of themselves for so long. */
const HELD_MS = minutes(15)
const MOST_STORIES = 5

/** What is told of a day beside its figures: to everybody of themselves, the longest waits, and the review of the month. */
export class LookBack {
  private ownFrom: Instant = 0
  private turn = 0

  constructor(private readonly stage: Stage) {}

  /** Another part each time. `drills`: how many of the month there were. */
  async check(day: readonly Request[], drills: number): Promise<void> {
    const counted = countedOf(day)
    this.turn += 1
    if (this.turn % 3 === 0) await this.checkStories(counted)
    else if (this.turn % 3 === 1) await this.checkReview(counted, drills)
    else if (this.stage.now >= this.ownFrom) await this.checkOwnTimes(counted)
  }

  private async checkOwnTimes(counted: readonly Request[]): Promise<void> {
    this.ownFrom = this.stage.now + HELD_MS
    for (const who of WITH_SCREENS.filter((each) => !this.stage.isGone(each))) {
      const { days: _days, ...told } = await this.asked<OwnTimesView>(who, '/api/reports/own')
      mustBeTold(`${who} is told of another day.`, told, ownOf(who, counted))
    }
  }

  private async checkStories(counted: readonly Request[]): Promise<void> {
    const { stories } = await this.asked<StoriesView>('secretary', '/api/reports/stories?days=1')
    const waits = counted.map(waitOf).toSorted((a, b) => b - a)
    mustBeTold(
      'Others waited longest.',
      stories.map(({ waitedMs }) => waitedMs),
      waits.slice(0, MOST_STORIES),
    )
    const left = [...counted]
    for (const story of stories) {
      const at = left.findIndex((request) => isStoryOf(story, request))
      must(at >= 0, 'A story is nobody’s.', story)
      left.splice(at, 1)
    }
  }

  private async checkReview(counted: readonly Request[], drills: number): Promise<void> {
    const { now } = this.stage
    const month = new Date(now).toISOString().slice(0, 7)
    const { content } = await this.asked<ReviewView>('secretary', `/api/reviews/${month}`)
    mustSay(content.times.all, counted, { now, limits: content.times.limits.limits })
    const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0)
    const told = {
      inUnits: sum(content.times.units.map(({ count }) => count)),
      withoutUnit: content.withoutUnit,
      cases: sum((content.alternatives ?? []).map(({ cases }) => cases)),
      nobodyCame: sum((content.alternatives ?? []).map(({ nobodyCame }) => nobodyCame)),
      drills: content.drills.count,
    }
    mustBeTold('The review counts otherwise.', told, {
      inUnits: counted.length,
      withoutUnit: counted.filter(({ unitId }) => unitId === undefined).length,
      cases: counted.length,
      nobodyCame: counted.filter(({ arrivedAt }) => arrivedAt === undefined).length,
      drills,
    })
  }

  private async asked<Body>(who: (typeof WITH_SCREENS)[number], path: string): Promise<Body> {
    const { status, body } = await this.stage.people[who].get<Body>(path)
    must(status === 200, `${path} was refused.`, body)
    return body
  }
}

function mustBeTold(otherwise: string, theirs: unknown, ours: unknown): void {
  must(JSON.stringify(theirs) === JSON.stringify(ours), otherwise, { theirs, ours })
}

/** They are all over: until somebody was there, or the client had gone. */
const waitOf = ({ waitsFrom, arrivedAt, endedAt = 0 }: Request): number =>
  Math.max(0, (arrivedAt ?? endedAt) - waitsFrom)

const isStoryOf = (story: StoryView, request: Request): boolean =>
  story.raisedAt === request.raisedAt &&
  story.waitedMs === waitOf(request) &&
  story.hasCome === (request.arrivedAt !== undefined) &&
  story.outcome === request.ending?.outcome &&
  story.lines.length === request.history.length

function ownOf(who: string, counted: readonly Request[]): Omit<OwnTimesView, 'days'> {
  const answers: number[] = []
  const ways: number[] = []
  const [called, accepted, came] = [
    counted.filter(({ pages }) => pages.some(({ personId }) => personId === who)),
    counted.filter((request) => saidYesAt(request, who) !== undefined),
    counted.filter(({ arrivedId, arrivedAt }) => arrivedId === who && arrivedAt !== undefined),
  ]
  for (const request of accepted) {
    const { firstRungAt } = request.pages.find(({ personId }) => personId === who) ?? {}
    if (firstRungAt !== undefined) answers.push(Math.max(0, (saidYesAt(request, who) ?? 0) - firstRungAt))
  }
  for (const request of came) {
    const said = saidYesAt(request, who)
    if (said !== undefined) ways.push(Math.max(0, (request.arrivedAt ?? 0) - said))
  }
  return {
    called: called.length,
    accepted: accepted.length,
    came: came.length,
    answerMedianMs: smallestCovering(answers, 50),
    wayMedianMs: smallestCovering(ways, 50),
  }
}

/** Their last yes that was not taken back, whoever has recorded it for them. */
function saidYesAt({ history }: Request, who: string): Instant | undefined {
  return history.findLast(
    ({ kind, by, personId, version }) =>
      (kind === 'takeOver' ? by === who : kind === 'accept' && (personId ?? by) === who) &&
      !history.some(({ undoes }) => undoes === version),
  )?.at
}
