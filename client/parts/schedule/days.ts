import { computed } from '@preact/signals'
import { isOpenEnded, type LocalMoment, lastDayOf } from '../../../models/domain/schedule/absence.ts'
import { type Day, dayAfter } from '../../../models/domain/schedule/workingTime.ts'
import { texts } from '../../state/language.ts'
import { dayOf, serverNow } from '../../state/time.ts'

/*
 * Days and hours of the plan, as the office's wall shows them. They are local already: nothing here asks where this
 * computer is.
 */

const format = (options: Intl.DateTimeFormatOptions) =>
  computed(() => new Intl.DateTimeFormat(texts.value.locale, { timeZone: 'UTC', ...options }))

const thisYear = format({ weekday: 'long', day: 'numeric', month: 'long' })
const otherYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const withoutWeekday = format({ day: 'numeric', month: 'long' })
const withYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
const weekday = format({ weekday: 'long' })

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const today = (): Day => dayOf(serverNow())

/** "czwartek, 26 listopada"; another year is named. */
export function dayText(day: Day): string {
  const isThisYear = day.slice(0, 4) === today().slice(0, 4)
  return (isThisYear ? thisYear : otherYear).value.format(at(day))
}

/** "12 grudnia"; another year is named. */
export function dateText(day: Day): string {
  const isThisYear = day.slice(0, 4) === today().slice(0, 4)
  return (isThisYear ? withoutWeekday : withYear).value.format(at(day))
}

/** "jutro, 27 listopada": how people say the next days. */
export function nearDayText(day: Day): string {
  const { gaps } = texts.value.schedule
  const now = today()
  if (day === now) return `${gaps.today}, ${withoutWeekday.value.format(at(day))}`
  if (day === dayAfter(now)) return `${gaps.tomorrow}, ${withoutWeekday.value.format(at(day))}`
  return dayText(day)
}

const END_OF_DAY = 1440

/** 0 is Monday. */
export const weekdayText = (index: number): string => weekday.value.format(Date.UTC(2024, 0, 1 + index))

/** 510 is "8:30"; the end of the day is "24:00". */
export const minuteText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** "8:30–15:30"; "całą dobę". */
export const hoursText = (from: number, to: number): string =>
  from === 0 && to === END_OF_DAY ? texts.value.schedule.period.aroundTheClock : `${minuteText(from)}–${minuteText(to)}`

interface Period {
  readonly from: LocalMoment
  readonly to: LocalMoment
}

/** "czwartek, 26 listopada, cały dzień", "26 listopada – 2 grudnia", "czwartek, 26 listopada, 8:00–12:00". */
export function periodText(period: Period): string {
  const { period: words } = texts.value.schedule
  const { from, to } = period
  const last = lastDayOf(period)
  const beginsEarly = from.minute === 0
  const endsLate = to.minute === 0 || to.minute === END_OF_DAY
  if (isOpenEnded(period)) return `${beginning(from)}, ${words.open}`
  if (from.day === last) {
    if (beginsEarly && endsLate) return `${dayText(from.day)}, ${words.wholeDay}`
    if (beginsEarly) return `${dayText(from.day)}, ${words.until(minuteText(to.minute))}`
    if (endsLate) return `${dayText(from.day)}, ${words.from(minuteText(from.minute))}`
    return `${dayText(from.day)}, ${hoursText(from.minute, to.minute)}`
  }
  const end = endsLate ? dayText(last) : `${dayText(to.day)}, ${minuteText(to.minute)}`
  return `${beginning(from)} – ${end}`
}

const beginning = ({ day, minute }: LocalMoment): string =>
  minute === 0 ? dayText(day) : `${dayText(day)}, ${minuteText(minute)}`
