import { localTime } from '../../models/domain/schedule/workingTime.ts'
import {
  type Answers,
  addedUp,
  answeredIn,
  COUNTED_TOGETHER,
  countsOf,
  type Quarter,
  quarterOf,
  type SurveyCounts,
} from '../../models/domain/survey/survey.ts'
import type { CountedSurveys, SurveyStore } from '../../models/store/surveyStore.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface SurveysDeps extends Platform {
  readonly store: SurveyStore
  readonly directory: OfficeDirectory
}

/**
 * What clients have answered, as counts alone. Answers of a building wait in memory until five are together: neither a
 * reader of the store nor of the figures can lay one beside the visit that has just ended. A stop keeps what waits, unless
 * it is one answer, which would be one person's; a crash loses at most four.
 */
export class Surveys {
  private readonly collection: Collection<CountedSurveys>
  private readonly waiting = new Map<string, SurveyCounts>()
  private readonly queue = new KeyedQueue()

  constructor(private readonly deps: SurveysDeps) {
    const { store } = deps
    this.collection = new Collection(deps, { noun: 'survey', store, read: () => store.all() })
  }

  async load(): Promise<void> {
    await this.collection.load()
    for (const { id, building, quarter, counts } of this.collection.all()) {
      // Of several servers that start together one takes them up.
      if (quarter === undefined && (await this.collection.removeIfThere(id))) this.waiting.set(building, counts)
    }
  }

  /** One client's answers, in the building in which they were served. */
  take(building: string, answers: Answers): Promise<void> {
    return this.queue.run(building, () => this.add(building, countsOf(answers)))
  }

  today(): Quarter {
    const { clock, directory } = this.deps
    return quarterOf(localTime(clock.now(), directory.now.office.timeZone).day)
  }

  /** By building. */
  countedIn(quarter: Quarter): ReadonlyMap<string, SurveyCounts> {
    const those = this.collection.all().filter((each) => each.quarter === quarter)
    return new Map(those.map(({ building, counts }) => [building, counts]))
  }

  /** In which something was counted, and the one of today; the latest first. */
  quarters(): readonly Quarter[] {
    const known = this.collection.all().flatMap(({ quarter }) => quarter ?? [])
    return [...new Set([this.today(), ...known])].sort().reverse()
  }

  async idle(): Promise<void> {
    await this.queue.idle()
    await this.collection.idle()
  }

  async stop(): Promise<void> {
    await this.queue.idle()
    for (const [building, counts] of this.waiting) {
      const id = `waiting ${building}`
      if (answeredIn(counts) < 2) continue
      // Beside those that another server has left.
      await this.collection.put(id, (before) => ({ ...before, id, building, counts: withOthers(before, counts) }))
    }
    await this.collection.stop()
  }

  private async add(building: string, counts: SurveyCounts): Promise<void> {
    const waiting = this.waiting.get(building)
    const together = addedUp([...(waiting ? [waiting] : []), counts])
    if (answeredIn(together) < COUNTED_TOGETHER) {
      this.waiting.set(building, together)
      return
    }
    const quarter = this.today()
    await this.collection.put(`${quarter} ${building}`, (before) => ({
      ...before,
      id: `${quarter} ${building}`,
      building,
      quarter,
      counts: withOthers(before, together),
    }))
    this.waiting.delete(building)
  }
}

const withOthers = (before: CountedSurveys | undefined, counts: SurveyCounts): SurveyCounts =>
  addedUp(before ? [before.counts, counts] : [counts])
