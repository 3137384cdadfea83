import type { OpeningHours } from '../../models/domain/directory/directory.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import { type LocalMoment, UNTIL_FURTHER_NOTICE } from '../../models/domain/schedule/absence.ts'
import type { AbsenceField } from '../../models/domain/schedule/scheduleImport.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import type { Columns } from '../lists/columns.ts'
import type { DayAndTime } from '../lists/dayCell.ts'
import type { RowReader } from '../lists/rowReader.ts'
import { hoursIn, minuteIn } from '../lists/timeCell.ts'

type Of = Columns<AbsenceField>['of']

export interface Span {
  readonly from: LocalMoment
  readonly to: LocalMoment
}

const END_OF_DAY = 1440

/** From when to when, put together from a day or a range, a last day, times, hours, and halves of days. */
export function spanOf(reader: RowReader, of: Of, answers: ListAnswers): Span | undefined {
  const times = timesOf(reader, of)
  const days = daysOf(reader, of, answers, times)
  if (!days) return undefined
  const { begin, end } = days
  if (end === 'open') return { from: momentOf(begin, times.from, 0), to: UNTIL_FURTHER_NOTICE }
  if (times.isDaily && begin.day < end.day) {
    if (answers.severalDays === undefined) reader.asksAbout('severalDays')
    if (answers.severalDays === 'daily') reader.problem(of.hours ?? of.half ?? of.fromTime, 'severalDays')
  }
  if (differ(begin.minute, times.from)) reader.problem(of.fromTime ?? of.hours ?? of.half, 'contradicts')
  if (differ(end.minute, times.to)) reader.problem(of.toTime ?? of.hours ?? of.half, 'contradicts')
  const to = momentOf(end, times.to, END_OF_DAY)
  // Midnight, and the minute before it, end the day; they do not begin it.
  const isEndOfDay = times.to === 0 || to.minute === END_OF_DAY - 1
  return { from: momentOf(begin, times.from, 0), to: isEndOfDay ? { ...to, minute: END_OF_DAY } : to }
}

const differ = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a !== b

const momentOf = ({ day, minute }: DayAndTime, time: number | undefined, otherwise: number): LocalMoment => ({
  day,
  minute: time ?? minute ?? otherwise,
})

interface Times {
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** A beginning and an end of hours: with several days it has to be asked whether they hold on each of them. */
  readonly isDaily: boolean
}

function timesOf(reader: RowReader, of: Of): Times {
  const from = reader.optional(of.fromTime, minuteIn, 'notATime')
  const to = reader.optional(of.toTime, minuteIn, 'notATime')
  const hours = reader.optional(of.hours, hoursIn, 'notATime') ?? reader.optional(of.half, halfIn, 'whichHalf')
  if (!hours) return { from, to, isDaily: from !== undefined && to !== undefined && from < to }
  if (differ(from, hours.from) || differ(to, hours.to)) reader.problem(of.hours ?? of.half, 'contradicts')
  return { ...hours, isDaily: true }
}

const NOON = 720

/** "Before noon", "PM"; a word for a whole day is null; of "yes" or "0,5" nobody knows which half it is. */
function halfIn(text: string): OpeningHours | null | undefined {
  const word = plainWord(text)
  if (/^(?:rano|przed|do poludnia|am|a m|morning|forenoon|pierwsza)/.test(word)) return { from: 0, to: NOON }
  if (/^(?:po poludniu|popoludni|od poludnia|pm|p m|afternoon|druga)/.test(word)) return { from: NOON, to: END_OF_DAY }
  return /^(?:|nie|n|no|0|1|1 0|false|falsz|caly.*|cala.*|full.*|whole.*|all day)$/.test(word) ? null : undefined
}

const NO_END =
  /^(?:do odwolania|bezterminowo|bez terminu|nieokreslon\w*|na czas nieokreslony|until further notice|open( ended)?|indefinite(ly)?)$/

function daysOf(
  reader: RowReader,
  of: Of,
  { openEnd }: ListAnswers,
  times: Times,
): { readonly begin: DayAndTime; readonly end: DayAndTime | 'open' } | undefined {
  const column = of.from && reader.text(of.from) !== '' ? of.from : (of.period ?? of.from)
  if (!column || reader.text(column) === '') {
    reader.problem(of.from ?? of.period, 'missing')
    return undefined
  }
  const begin = reader.day(column)
  const lastText = reader.text(of.to)
  const hasLast = of.to !== undefined && /[\p{L}\p{N}]/u.test(lastText)
  if (of.to && hasLast && NO_END.test(plainWord(lastText))) return begin && { begin: begin.from, end: 'open' }
  const last = of.to && hasLast ? reader.day(of.to) : undefined
  if (!begin || (hasLast && !last)) return undefined
  if (last?.to) reader.problem(of.to, 'notADay')
  if (last && begin.to && begin.to.day !== last.from.day) reader.problem(of.to, 'contradicts')
  const end = last?.from ?? begin.to
  if (end) return { begin: begin.from, end }
  // A column "day" names one day, and so do hours; a beginning without an end is a question.
  const sameDay = { begin: begin.from, end: { day: begin.from.day } }
  if (column === of.period || times.to !== undefined || openEnd === 'oneDay') return sameDay
  if (openEnd === 'open') return { begin: begin.from, end: 'open' }
  reader.asksAbout('openEnd')
  return undefined
}
