import { type Instant, minutes } from '../../models/domain/clock.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { type Day, dayAfter, instantOf, weekdayOf } from '../../models/domain/schedule/workingTime.ts'
import { type Chance, chanceFrom } from './random.ts'
import { sampleData } from './sampleData.ts'
import { ORDINARY, requestsOf, type Season } from './sampleHistory.ts'
import { workingDaysBefore } from './workingDays.ts'

/** A year, so that each month has its season, and ends with the same weekday as it began. */
const DAYS = 364
/** Requests of a month that are lived through by the rules; the others of that month went like one of them. */
const PLAYED = { least: 150, most: 600 }

export interface HistoryWish {
  readonly directory: Directory
  readonly requests: number
  readonly seed: number
  /** Its last day. */
  readonly until: Day
}

export interface HistoryDay {
  readonly day: Day
  readonly count: number
  /** How many there are up to this day, which is included. */
  readonly upTo: number
}

/** On which day how many clients came: working days of a year, by weekday, by season, and by chance; as many as asked for in all. */
export function historyDays({ requests, seed, until }: Omit<HistoryWish, 'directory'>): readonly HistoryDay[] {
  const chance = chanceFrom(seed)
  const { ofWeekdays, ofMonths } = sampleData().seasons
  const weighed = workingDaysBefore(dayAfter(until), DAYS).map((day) => {
    const usual = (ofWeekdays[weekdayOf(day)] ?? 1) * (ofMonths[monthAt(day)]?.clients ?? 1)
    return { day, weight: usual * (0.75 + chance.next() / 2) }
  })
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  let [weight, before] = [0, 0]
  return weighed.map(({ day, weight: own }) => {
    weight += own
    const upTo = Math.round((requests * weight) / whole)
    const count = upTo - before
    before = upTo
    return { day, count, upTo }
  })
}

/** The one month in which everything went badly: never the last one, with which it is compared. */
export function badMonth({ seed, until }: Pick<HistoryWish, 'seed' | 'until'>): string {
  const months = [...new Set(workingDaysBefore(until, DAYS).map((day) => day.slice(0, 7)))]
  return months[chanceFrom(seed + 1).between(1, months.length - 3)] ?? ''
}

/** Tells a day of it: the same wish tells the same day, whatever other days were asked for. */
export function historyTeller(wish: HistoryWish): (day: HistoryDay) => readonly Request[] {
  const { directory, seed } = wish
  const { timeZone } = directory.office
  const bad = badMonth(wish)
  const size = Math.min(PLAYED.most, Math.max(PLAYED.least, Math.ceil(wish.requests / 240)))
  let played: { readonly month: string; readonly requests: readonly Request[] } = { month: '', requests: [] }

  return ({ day, count }) => {
    const month = day.slice(0, 7)
    if (played.month !== month) {
      const season = seasonOf(month, month === bad)
      const times = Array.from({ length: size }, (_, n) => instantOf(day, 9 * 60, timeZone) + n)
      played = { month, requests: requestsOf(times, directory, chanceFrom(seed + numberOf(month)), season) }
    }
    const chance = chanceFrom(seed + numberOf(day))
    // Some weeks and days go worse than others: then the slower of two is told.
    const week = dayAfter(day, -weekdayOf(day))
    const mood = (chanceFrom(seed + numberOf(week)).next() + chance.next() ** 2) / 2
    const numbers = new Map<string, number>()
    return timesOf(day, count, timeZone, chance).map((raisedAt, n) => {
      const [one, other] = [drawn(played.requests, chance), drawn(played.requests, chance)]
      const like = chance.happens(mood) && tookMs(other) > tookMs(one) ? other : one
      const number = (numbers.get(like.prefix) ?? 0) + 1
      numbers.set(like.prefix, number)
      const id = `${historyPrefix(seed)}${day}-${n}`
      return { ...moved(like, raisedAt - like.raisedAt), id, raiseKey: id, visitId: `${id}v`, day, number }
    })
  }
}

/** By which a request of such a history is known. */
export const historyPrefix = (seed: number): string => `history-${seed}-`

const drawn = (requests: readonly Request[], chance: Chance): Request =>
  requests[chance.between(0, requests.length - 1)] as Request

const tookMs = ({ raisedAt, endedAt = raisedAt }: Request): number => endedAt - raisedAt

function timesOf(day: Day, count: number, timeZone: string, chance: Chance): readonly Instant[] {
  const { busyHours } = sampleData().habits
  const midnight = instantOf(day, 0, timeZone)
  return Array.from({ length: count }, () => {
    const hour = chance.pick(busyHours)
    return midnight + minutes(hour * 60) + chance.between(0, minutes(60) - 1)
  }).sort((a, b) => a - b)
}

function seasonOf(month: string, isBad: boolean): Season {
  const { ofMonths, ofBadMonth } = sampleData().seasons
  const { matters = {}, absent = 1 } = ofMonths[monthAt(month)] ?? {}
  const { pace, silent, absent: more } = isBad ? ofBadMonth : { ...ORDINARY, absent: 1 }
  return { matters, absent: absent * more, pace, silent }
}

/** 0 is January. */
const monthAt = (day: string): number => Number(day.slice(5, 7)) - 1

const numberOf = (day: string): number => Number(day.replaceAll('-', ''))

/** No count and no duration is as large as a moment of our days. */
const LEAST_MOMENT = 1e12

/** The same, so much later: every moment in it. */
function moved<T>(what: T, ms: number): T {
  if (typeof what === 'number') return (what > LEAST_MOMENT ? what + ms : what) as T
  if (Array.isArray(what)) return what.map((each) => moved(each, ms)) as T
  if (typeof what !== 'object' || what === null) return what
  return Object.fromEntries(Object.entries(what).map(([key, value]) => [key, moved(value, ms)])) as T
}
