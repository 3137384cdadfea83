import type { DayOrder } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import { type Day, dayAfter, localTime, weekdayOf } from '../../models/domain/schedule/workingTime.ts'

export interface DayAndTime {
  readonly day: Day
  /** Absent: no time stands there, or midnight, which is how programs write none. */
  readonly minute?: number
}

export type Meanings = Readonly<Partial<Record<DayOrder, Day>>>

export type DayReading =
  | { readonly kind: 'day'; readonly from: DayAndTime; readonly to?: DayAndTime }
  /** It means different days in different orders. */
  | { readonly kind: 'ambiguous'; readonly meanings: Meanings }
  | { readonly kind: 'noSuchDay' | 'notADay' }

interface Options {
  /** What somebody answered about dates of two meanings. */
  readonly order?: DayOrder | undefined
  /** For times that say their distance from Greenwich. */
  readonly timeZone: string
}

const NOT_A_DAY: DayReading = { kind: 'notADay' }
const LONGEST = 60

/** One day or a range of days, with a time or without, as people and spreadsheets write them. */
export function dayIn(cell: string, options: Options): DayReading {
  if (cell.length > LONGEST) return NOT_A_DAY
  const text = simplified(cell)
  const one = oneDay(text, options)
  if (one.kind !== 'notADay') return one
  for (const { 0: sign, index } of text.matchAll(/ ?(?:-| do | to | until |\/(?=\d{4}-)) ?/g)) {
    const range = rangeOf(text.slice(0, index), text.slice(index + sign.length), options)
    if (range.kind !== 'notADay') return range
  }
  return NOT_A_DAY
}

/** Small letters without accents, one kind of dash, and nothing that only accompanies a date. */
const simplified = (cell: string): string =>
  cell
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^(?:(?:od|from|dnia|dn|w dniu|on)\b[. ]*)+/, '')
    .replace(/(?<=\d) ?(?:roku|r)\b\.?/g, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .trim()

function rangeOf(left: string, right: string, options: Options): DayReading {
  const hours = /^(\d{1,2}):(\d{2})$/.exec(right)
  const from = oneDay(left, options)
  // "07.12.2026 8:00-16:00"
  if (hours && from.kind === 'day' && from.from.minute !== undefined) {
    const minute = minutesOf(hours[1], hours[2])
    return isOfDay(minute) ? { kind: 'day', from: from.from, to: { day: from.from.day, minute } } : NOT_A_DAY
  }
  const to = oneDay(right, options)
  if (to.kind !== 'day') return to
  const begin = from.kind === 'notADay' ? shortDay(left, to.from.day) : from
  if (begin.kind !== 'day') return begin
  return { kind: 'day', from: begin.from, to: to.from }
}

/** The beginning of "07-09.12.2026" and "30.12-02.01.2027": month and year are those of the end, or the ones before. */
function shortDay(text: string, end: Day): DayReading {
  const [, day = '', month] = /^(\d{1,2})\.?(?:[. ]?([a-z]+|\d{1,2})\.?)?$/.exec(text) ?? []
  if (day === '') return NOT_A_DAY
  const inMonth = month === undefined ? Number(end.slice(5, 7)) : monthOf(month)
  if (inMonth === undefined) return NOT_A_DAY
  const year = Number(end.slice(0, 4))
  const found = dayOf(inMonth > Number(end.slice(5, 7)) ? year - 1 : year, inMonth, Number(day))
  return found === undefined ? { kind: 'noSuchDay' } : { kind: 'day', from: { day: found } }
}

function oneDay(whole: string, { order, timeZone }: Options): DayReading {
  const serial = /^(\d{5})(?:[.,](\d+))?$/.exec(whole)
  if (serial) return serialDay(Number(serial[1]), Number(`0.${serial[2] ?? 0}`))
  const { text, minute, zone } = timeOf(whole)
  if (minute !== undefined && !isOfDay(minute)) return NOT_A_DAY
  const { rest, weekday } = withoutWeekday(text)
  const meanings = meaningsOf(rest)
  if (!meanings) return NOT_A_DAY
  const asked = order !== undefined && Object.keys(meanings).length > 1 ? { [order]: meanings[order] } : meanings
  const days = new Set(Object.values(asked).filter((day) => day !== undefined))
  if (days.size > 1) return { kind: 'ambiguous', meanings: onlyDays(meanings) }
  const [day] = days
  if (day === undefined) return { kind: 'noSuchDay' }
  if (weekday !== undefined && weekday !== weekdayOf(day)) return { kind: 'noSuchDay' }
  if (zone !== undefined) return inZone(day, minute ?? 0, zone, timeZone)
  return { kind: 'day', from: { day, ...(minute ? { minute } : {}) } }
}

const onlyDays = (meanings: Record<string, Day | undefined>): Meanings =>
  Object.fromEntries(Object.entries(meanings).filter(([, day]) => day !== undefined))

/** NaN where an hour has more than sixty minutes: "10:75" is a slip, and nobody's 11:15. */
const minutesOf = (hour = '0', minute = '0'): number =>
  Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : Number.NaN

const isOfDay = (minute: number): boolean => minute <= 1440

const AT_END =
  /(?:t|,? ?(?:godz|g|o|at)?\.? ?)(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?(am|pm)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/

/** Cuts the time off the end. */
function timeOf(whole: string): { text: string; minute?: number; zone?: string } {
  const found = AT_END.exec(whole)
  // "07.12.2026" ends like a time with a dot; a date has to be left, and a gap between them.
  if (!found || !/[t ,]/.test(found[0][0] ?? '')) return { text: whole }
  const [, hour, minute, seconds, half, zone] = found
  // "8:00-12:00" is a range; only a machine writes its distance from Greenwich, and it writes seconds or a T.
  if (zone !== undefined && /^[+-]/.test(zone) && seconds === undefined && !found[0].startsWith('t'))
    return { text: whole }
  const before = half === 'pm' && hour !== '12' ? 720 : half === 'am' && hour === '12' ? -720 : 0
  return {
    text: whole.slice(0, found.index),
    minute: minutesOf(hour, minute) + before,
    ...(zone === undefined ? {} : { zone }),
  }
}

function inZone(day: Day, minute: number, zone: string, timeZone: string): DayReading {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? []
  const ahead = minutesOf(hours, minutes) * (sign === '-' ? -1 : 1)
  if (Number.isNaN(ahead)) return NOT_A_DAY
  const local = localTime(Date.parse(`${day}T00:00:00Z`) + (minute - ahead) * 60_000, timeZone)
  return { kind: 'day', from: { day: local.day, ...(local.minuteOfDay ? { minute: local.minuteOfDay } : {}) } }
}

/** Days since the end of 1899, as spreadsheets count them; the fraction is the time. Only in this century's years. */
function serialDay(days: number, fraction: number): DayReading {
  if (days < 43_831 || days > 73_050) return NOT_A_DAY
  const minute = Math.round(fraction * 1440)
  return { kind: 'day', from: { day: dayAfter('1899-12-30', days), ...(minute ? { minute } : {}) } }
}

const WEEKDAYS = ['pon', 'wt', 'sr', 'czw', 'pi', 'sob', 'nie', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const SHORT_WEEKDAYS = new Map(Object.entries({ pn: 0, wt: 1, sr: 2, cz: 3, pt: 4, so: 5, nd: 6, ndz: 6 }))

/** "pon. 07.12.2026", "poniedziałek, 7 grudnia 2026", "07.12.2026 (pn)": the weekday has to be right. */
function withoutWeekday(text: string): { rest: string; weekday?: number } {
  for (const { 0: found, 1: word = '' } of text.matchAll(/\(?\b([a-z]{2,12})\b\.?\)?,?/g)) {
    if (monthOf(word) !== undefined) continue
    const index = SHORT_WEEKDAYS.get(word) ?? WEEKDAYS.findIndex((begin) => word.startsWith(begin))
    if (index >= 0) return { rest: text.replace(found, ' ').replace(/ +/g, ' ').trim(), weekday: index % 7 }
  }
  return { rest: text.trim() }
}

/** What a date may mean in each order; a reading that is no day stays undefined, no date at all is undefined. */
function meaningsOf(text: string): Record<string, Day | undefined> | undefined {
  const ymd = /^(\d{4})[-./ ]+(\d{1,2}|[a-z]+)[-./ ]+(\d{1,2})$/.exec(text) ?? /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  if (ymd) return { ymd: dayOf(Number(ymd[1]), monthOf(ymd[2] ?? ''), Number(ymd[3])) }
  const inWords =
    /^(\d{1,2})[-. ]*([a-z]+)\.?[-., ]*(\d{4}|\d{2})$/.exec(text) ?? /^()([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(text)
  if (inWords) {
    const month = monthOf(inWords[2] ?? '')
    const [day, year] = inWords[1] === '' ? [inWords[3], inWords[4]] : [inWords[1], inWords[3]]
    return month === undefined ? undefined : { dmy: dayOf(yearOf(year), month, Number(day)) }
  }
  const [, first = '', sign = '', second = '', third = ''] =
    /^(\d{1,2})(\. ?|[-/ ])(\d{1,2})(?:\. ?|[-/ ])(\d{4}|\d{2})\.?$/.exec(text) ?? []
  if (first === '') return undefined
  const dmy = dayOf(yearOf(third), Number(second), Number(first))
  if (sign.startsWith('.') || sign === ' ') return { dmy }
  const others = third.length === 2 ? { ymd: dayOf(yearOf(first), Number(second), Number(third)) } : {}
  const all = { dmy, ...(sign === '/' ? { mdy: dayOf(yearOf(third), Number(first), Number(second)) } : {}), ...others }
  // A year of long ago is none: of 07-12-26 nobody means 2007.
  const near = Object.entries(all).filter(([, day]) => day !== undefined && day >= '2015')
  return near.length > 0 && third.length === 2 ? Object.fromEntries(near) : all
}

const yearOf = (text = ''): number => Number(text.length === 2 ? `20${text}` : text)

function dayOf(year: number, month: number | undefined, day: number): Day | undefined {
  if (year < 2000 || year > 2099 || month === undefined || month < 1 || month > 12 || day < 1) return undefined
  const found = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  return Number(found.slice(8)) === day ? found : undefined
}

const MONTHS = [
  'sty lut mar kwi maj cze lip sie wrz paz lis gru'.split(' '),
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
]
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  const word = plainWord(text)
  if (ROMAN.includes(word)) return ROMAN.indexOf(word) + 1
  const index = MONTHS.map((names) => names.indexOf(word.slice(0, 3))).find((at) => at >= 0)
  if (index !== undefined) return index + 1
  return word === 'maja' ? 5 : undefined
}
