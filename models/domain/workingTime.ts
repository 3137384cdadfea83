import { type Instant, minutes } from './clock.ts'
import type { Office, OpeningHours } from './directory.ts'
import { AFTER_CLOSING_MS } from './escalation.ts'

interface LocalTime {
  /** `2026-11-23` */
  readonly day: string
  /** 0 is Monday. */
  readonly weekday: number
  readonly minuteOfDay: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

/** The last answer: within a minute everybody asks the same, and formatting is slow. */
let last: { readonly minute: number; readonly timeZone: string; readonly local: LocalTime } | undefined

/** The wall clock of the office at an instant. */
export function localTime(at: Instant, timeZone: string): LocalTime {
  const minute = Math.floor(at / minutes(1))
  if (last?.minute === minute && last.timeZone === timeZone) return last.local
  const local = formatLocalTime(at, timeZone)
  last = { minute, timeZone, local }
  return local
}

function formatLocalTime(at: Instant, timeZone: string): LocalTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: WEEKDAYS.indexOf(part('weekday')),
    minuteOfDay: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

export function hoursOf(office: Office, at: Instant): OpeningHours | null {
  return office.week[localTime(at, office.timeZone).weekday] ?? null
}

export function isOpenAt(office: Office, at: Instant): boolean {
  const hours = hoursOf(office, at)
  if (hours === null) return false
  const { minuteOfDay } = localTime(at, office.timeZone)
  return minuteOfDay >= hours.from && minuteOfDay < hours.to
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

function aheadOfUtc(at: Instant, timeZone: string): number {
  const { day, minuteOfDay } = localTime(at, timeZone)
  return startOfDay(day) + minutes(minuteOfDay) - (at - (at % minutes(1)))
}

const startOfDay = (day: string): Instant => Date.parse(`${day}T00:00:00Z`)

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}
