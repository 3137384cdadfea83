import {
  type AccessRequest,
  type AccessState,
  type AccessStep,
  accessId,
  stateAfter,
} from '../../models/domain/accessRequests/accessRequest.ts'
import { hours, type Instant } from '../../models/domain/clock.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { DEFAULT_LANGUAGE } from '../../models/domain/directory/directory.ts'
import type { HelpWanted } from '../../models/domain/evacuation/evacuation.ts'
import { type Lift, liftId } from '../../models/domain/lift/lift.ts'
import { dayAfter, instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import {
  ANSWERS,
  type AnswerCounts,
  QUESTIONS,
  type Quarter,
  quarterBefore,
  quarterOf,
  type SurveyCounts,
} from '../../models/domain/survey/survey.ts'
import type { SurveyPoster } from '../../models/store/surveyPosterStore.ts'
import type { CountedSurveys } from '../../models/store/surveyStore.ts'
import { administrator, type SampleData, sampleData } from './sampleData.ts'

interface Start {
  readonly now: Instant
  readonly timeZone: string
}

/** What the sample office keeps beside its requests: lifts, the register, the survey, and who asked to be found. */
export function sampleBeside(start: Start): {
  readonly devices: readonly PairedDevice[]
  readonly helpWanted: readonly HelpWanted[]
  readonly lifts: readonly Lift[]
  readonly accessRequests: readonly AccessRequest[]
  readonly surveys: readonly CountedSurveys[]
  readonly surveyPosters: readonly SurveyPoster[]
} {
  const { beside } = sampleData()
  return {
    devices: beside.devices.map(({ kind, name, placeId }, index) => ({
      id: `sample-${index + 1}`,
      version: 1,
      kind,
      name,
      scope: { kind: 'place', placeId },
      language: DEFAULT_LANGUAGE,
      madeBy: administrator(),
      madeAt: start.now,
    })),
    helpWanted: beside.helpWanted.map(({ daysAgo, ...wanted }) => ({
      ...wanted,
      version: 1,
      since: start.now - hours(24 * daysAgo),
    })),
    lifts: beside.lifts.map((lift) => liftOf(lift, start)),
    accessRequests: registerOf(beside.accessRequests, start),
    surveys: beside.surveys.map(({ building, quartersAgo, counts }) => {
      const quarter = quarterAgo(quartersAgo, start)
      return { id: `${quarter} ${building}`, version: 1, building, quarter, counts: countsOf(counts) }
    }),
    surveyPosters: beside.posters.map(({ quartersAgo, text }) => ({
      quarter: quarterAgo(quartersAgo, start),
      version: 1,
      text,
      by: administrator(),
      changedAt: start.now,
    })),
  }
}

type Beside = SampleData['beside']

function liftOf({ building, out }: Beside['lifts'][number], { now, timeZone }: Start): Lift {
  const lift = { id: liftId(building), version: 1, building }
  if (!out) return lift
  const day = dayAfter(localTime(now, timeZone).day, out.from)
  const [from = now, until = now] = out.between.map((minute) => instantOf(day, minute, timeZone))
  return { ...lift, out: { from, until, by: out.by, at: now } }
}

/** The first that came has the number 1, and each year begins anew. */
function registerOf(entries: Beside['accessRequests'], { now, timeZone }: Start): readonly AccessRequest[] {
  const today = localTime(now, timeZone).day
  const numbers = new Map<string, number>()
  return entries
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map((entry) => {
      const receivedOn = dayAfter(today, -entry.daysAgo)
      const year = receivedOn.slice(0, 4)
      const number = (numbers.get(year) ?? 0) + 1
      numbers.set(year, number)
      return entryOf(entry, { id: accessId(year, number), receivedOn, enteredAt: now - hours(24 * entry.daysAgo) })
    })
}

function entryOf(
  { kind, enteredBy, steps }: Beside['accessRequests'][number],
  came: Pick<AccessRequest, 'id' | 'receivedOn' | 'enteredAt'>,
): AccessRequest {
  let state: AccessState = 'open'
  const done: AccessStep[] = []
  for (const { move, after } of steps) {
    done.push({ move, at: came.enteredAt + hours(24 * after), by: administrator() })
    state = stateAfter({ state, steps: done }, move)
  }
  return { ...came, version: 1, key: `sample:${came.id}`, digest: 'sample', kind, enteredBy, state, steps: done }
}

function quarterAgo(quartersAgo: number, { now, timeZone }: Start): Quarter {
  let quarter = quarterOf(localTime(now, timeZone).day)
  for (let back = 0; back < quartersAgo; back += 1) quarter = quarterBefore(quarter)
  return quarter
}

const countsOf = (counts: Beside['surveys'][number]['counts']): SurveyCounts =>
  Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      Object.fromEntries(ANSWERS.map((answer, at) => [answer, counts[question][at] ?? 0])) as AnswerCounts,
    ]),
  ) as SurveyCounts
