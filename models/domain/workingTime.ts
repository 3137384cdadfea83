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
 * When a request raised now stops paging: closing time and half an hour. Counted in whole minutes of the wall clock,
 * so that it is right on the days on which the clocks change (they change at night, when the office is closed).
 */
export function closingAfter(office: Office, at: Instant): Instant {
  const hours = hoursOf(office, at)
  const { minuteOfDay } = localTime(at, office.timeZone)
  const startOfMinute = at - (at % minutes(1))
  const untilClosing = hours === null ? 0 : Math.max(0, hours.to - minuteOfDay)
  return startOfMinute + minutes(untilClosing) + AFTER_CLOSING_MS
}

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
