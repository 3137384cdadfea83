import { hours, type Instant, minutes } from '../clock.ts'
import type { Office, OpeningHours } from '../directory/directory.ts'

/** A local calendar day, `2026-11-23`. */
export type Day = string

export interface LocalTime {
  readonly day: Day
  /** 0 is Monday. */
  readonly weekday: number
  readonly minuteOfDay: number
}

const DAY_MS = hours(24)
/** After closing time and this long, nobody is paged any more. */
export const AFTER_CLOSING_MS = minutes(30)
const formats = new Map<string, Intl.DateTimeFormat>()

/** How far each quarter of an hour is ahead of UTC: formatting is slow, and no clock is changed in between. */
const aheadMs = new Map<string, Map<number, number>>()
const MOST_KNOWN = 10_000

/** The wall clock of the office at an instant. */
export function localTime(at: Instant, timeZone: string): LocalTime {
  const onTheWall = at + aheadOfUtc(at, timeZone)
  const midnight = Math.floor(onTheWall / DAY_MS) * DAY_MS
  const { day, weekday } = dateOf(midnight)
  return { day, weekday, minuteOfDay: Math.floor((onTheWall - midnight) / minutes(1)) }
}

/** Most questions are about today, and many are asked for each request: the last answer is kept. */
let lastDate = { midnight: Number.NaN, date: { day: '', weekday: 0 } }

function dateOf(midnight: Instant): Omit<LocalTime, 'minuteOfDay'> {
  if (lastDate.midnight === midnight) return lastDate.date
  const day = new Date(midnight).toISOString().slice(0, 10)
  lastDate = { midnight, date: { day, weekday: weekdayOf(day) } }
  return lastDate.date
}

/** How far the office's clock is ahead of UTC. */
export const aheadMinutes = (at: Instant, timeZone: string): number => aheadOfUtc(at, timeZone) / minutes(1)

function aheadOfUtc(at: Instant, timeZone: string): number {
  const quarter = Math.floor(at / minutes(15))
  const ofZone = aheadMs.get(timeZone) ?? new Map<number, number>()
  const known = ofZone.get(quarter)
  if (known !== undefined) return known
  const ahead = readAhead(quarter * minutes(15), timeZone)
  if (ofZone.size >= MOST_KNOWN) ofZone.clear()
  ofZone.set(quarter, ahead)
  aheadMs.set(timeZone, ofZone)
  return ahead
}

/** What the wall shows at a whole minute, as if it were UTC, less the minute. */
function readAhead(minute: Instant, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(minute)
      .map((part) => [part.type, part.value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  return startOfDay(day) + minutes(Number(part('hour')) * 60 + Number(part('minute'))) - minute
}

export function hoursOf(office: Office, at: Instant): OpeningHours | null {
  return hoursOn(office, localTime(at, office.timeZone).day)
}

/** When the office is open on that day; null on a day of the week, a public holiday or a day on which it is closed. */
export function hoursOn({ week, closedDays = [] }: Pick<Office, 'week' | 'closedDays'>, day: Day): OpeningHours | null {
  if (closedDays.some((closed) => closed.day === day)) return null
  return week[weekdayOf(day)] ?? null
}

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (new Date(startOfDay(day)).getUTCDay() + 6) % 7

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(startOfDay(day) + days * DAY_MS).toISOString().slice(0, 10)

/**
 * The instant at which the clock on the wall shows this. Where it shows it twice, in the night in which the clocks are
 * set back, the earlier one unless the later is asked for; where it is skipped, as long after the change as it is
 * after the skipped hour began.
 */
export function instantOf(day: Day, minute: number, timeZone: string, which: 'earlier' | 'later' = 'earlier'): Instant {
  const onTheWall = startOfDay(day) + minutes(minute)
  const before = onTheWall - aheadOfUtc(onTheWall - DAY_MS, timeZone)
  const after = onTheWall - aheadOfUtc(onTheWall + DAY_MS, timeZone)
  if (before === after) return before
  const shown = [before, after].filter((at) => at + aheadOfUtc(at, timeZone) === onTheWall)
  if (shown.length === 0) return before
  return which === 'earlier' ? Math.min(...shown) : Math.max(...shown)
}

const TYPED = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/

/**
 * What fields for a day and an hour say, on the office's wall; undefined: nothing, or no day of the calendar or hour of
 * the clock, which is never taken for another. A day alone means that minute.
 */
export function typedMoment(text: string, timeZone: string, minuteOfDay = 0): Instant | undefined {
  const [, day, hour, minute] = TYPED.exec(text) ?? []
  if (day === undefined || !isInCalendar(day)) return undefined
  const at = hour === undefined ? minuteOfDay : Number(hour) * 60 + Number(minute)
  return instantOf(day, at, timeZone)
}

export function isOpenAt(office: Office, at: Instant): boolean {
  const hours = hoursOf(office, at)
  if (hours === null) return false
  const { minuteOfDay } = localTime(at, office.timeZone)
  return minuteOfDay >= hours.from && minuteOfDay < hours.to
}

/** Longer than any holidays. */
const DAYS_TO_OPEN = 60

/** When the office opens next; undefined: it is not known to. */
export function opensAfter(office: Office, at: Instant): Instant | undefined {
  const { timeZone } = office
  const { day: today } = localTime(at, timeZone)
  for (let ahead = 0; ahead <= DAYS_TO_OPEN; ahead += 1) {
    const day = dayAfter(today, ahead)
    const hours = hoursOn(office, day)
    const opens = hours ? instantOf(day, hours.from, timeZone) : undefined
    if (opens !== undefined && opens > at) return opens
  }
  return undefined
}

/**
 * When a request raised now stops paging: closing time by the clock on the office's wall, and half an hour; also on a
 * day of 23 or 25 hours. After closing time, half an hour from now.
 */
export function closingAfter(office: Office, at: Instant): Instant {
  const { timeZone } = office
  const hours = hoursOf(office, at)
  const { day, minuteOfDay } = localTime(at, timeZone)
  if (hours === null || minuteOfDay >= hours.to) return at - (at % minutes(1)) + AFTER_CLOSING_MS
  const onTheWall = startOfDay(day) + minutes(hours.to)
  // Twice: the clocks may change between now and closing time.
  const nearly = onTheWall - aheadOfUtc(at, timeZone)
  return onTheWall - aheadOfUtc(nearly, timeZone) + AFTER_CLOSING_MS
}

const startOfDay = (day: string): Instant => Date.parse(`${day}T00:00:00Z`)

/** The 31st of April would be read as the first of May. */
function isInCalendar(day: string): boolean {
  const at = startOfDay(day)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}
