import { computed, signal } from '@preact/signals'
import type { Instant } from '../../models/domain/clock.ts'
import { isFurtherNotice } from '../../models/domain/schedule/absence.ts'
import { type Day, localTime } from '../../models/domain/schedule/workingTime.ts'
import { momentText, monthText } from '../../models/texts/moments.ts'
import { firstTexts } from './language.ts'
import { office } from './office.ts'
import { every } from './wakeful.ts'

/** Server time minus this computer's steady clock: countdowns are right on a computer whose clock is wrong. */
let offsetMs = Date.now() - performance.now()

export const serverNow = (): Instant => performance.now() + offsetMs

/** Each word from the server corrects us; a little lateness is the network's, not the clock's. */
export function alignTime(at: Instant): void {
  if (Math.abs(at - serverNow()) < 400) return
  offsetMs = at - performance.now()
  second.value = Math.floor(serverNow() / 1_000)
}

const second = signal(Math.floor(serverNow() / 1_000))
// Also in a hidden tab: that the connection is lost is noticed by this clock.
every(250, () => {
  second.value = Math.floor(serverNow() / 1_000)
})

/** The current second of server time; whoever reads it is drawn again every second. */
export const now = computed<Instant>(() => second.value * 1_000)

/** "40 s", "1 min 20 s", "12 min", "2 h 5 min": seconds only while they matter. */
export function duration(ms: number): string {
  const { common } = firstTexts.value
  const total = Math.max(0, Math.round(ms / 1_000))
  const hours = Math.floor(total / 3_600)
  const minutes = Math.floor(total / 60) % 60
  const seconds = total % 60
  if (hours > 0) return `${common.hoursShort(hours)} ${common.minutesShort(minutes)}`
  if (minutes >= 10 || (minutes > 0 && seconds === 0)) return common.minutesShort(minutes)
  return minutes > 0 ? `${common.minutesShort(minutes)} ${common.seconds(seconds)}` : common.seconds(seconds)
}

const wall = computed(() => ({
  locale: firstTexts.value.locale,
  timeZone: office.value?.timeZone ?? 'Europe/Warsaw',
}))

/** The office's zone: a computer may be set to another. */
export const officeZone = (): string => wall.value.timeZone

/** "pon., 30 listopada 08:15" */
export const weekdayAndTime = (at: Instant): string => momentText(at, 'weekdayAndTime', wall.value)

/** "listopad 2026", of `2026-11`. */
export const monthName = (month: string): string => monthText(month, firstTexts.value.locale)

const weekdayFormat = computed(
  () => new Intl.DateTimeFormat(firstTexts.value.locale, { timeZone: 'UTC', weekday: 'short' }),
)
const A_MONDAY = Date.UTC(2026, 10, 23)

/** "pon." for 0. */
export const weekdayName = (weekday: number): string => weekdayFormat.value.format(A_MONDAY + weekday * 86_400_000)

/** "10:41" on the office's wall. */
export const clockTime = (at: Instant): string => momentText(at, 'time', wall.value)

/** "23 listopada" */
export const dayName = (at: Instant): string => momentText(at, 'day', wall.value)

/** "23 listopada 10:41" */
export const dayAndTime = (at: Instant): string => momentText(at, 'dayAndTime', wall.value)

/** The office's day at a moment: "2026-11-23". */
export const dayOf = (at: Instant): Day => localTime(at, officeZone()).day

/** "16:00" when that is today, otherwise with its day: "27 listopada 08:00". */
export const timeOrDay = (at: Instant): string => (dayOf(at) === dayOf(serverNow()) ? clockTime(at) : dayAndTime(at))

/** After "until": the midnight that ends today is the end of the day, and nobody's clock shows it. */
export function untilText(at: Instant): string {
  if (isFurtherNotice(at)) return firstTexts.value.schedule.period.openUntil
  const endsToday = clockTime(at) === '00:00' && dayOf(at - 1) === dayOf(serverNow())
  return endsToday ? firstTexts.value.schedule.period.endOfDay : timeOrDay(at)
}
