import type { OpeningHours } from '../../models/domain/directory.ts'
import type { Day } from '../../models/domain/schedule/workingTime.ts'
import { DaySchema } from '../../models/wire/schedule.ts'

/** `2026-12-01` or `01.12.2026`, also `1.12.2026` and `1/12/2026`; undefined: no day that there is. */
export function dayIn(text: string): Day | undefined {
  const international = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const polish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  const [year = '', month = '', day = ''] = international?.slice(1) ?? polish?.slice(1).reverse() ?? []
  return DaySchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data
}

/** `8`, `8:00`, `08.30`, as minutes after midnight; `24:00` is the end of the day. */
export function minuteIn(text: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text)
  if (!found) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  const all = hour * 60 + minute
  return minute < 60 && all <= 1440 ? all : undefined
}

const DAY_OFF = ['', '-', '–', '—', 'x', 'wolne', 'wolny', 'off']

/** `8:00-12:00`, or a word for a day off (null); undefined: neither. */
export function hoursIn(text: string): OpeningHours | null | undefined {
  if (DAY_OFF.includes(text.toLowerCase())) return null
  const [begin = '', end = '', more] = text.split(/\s*[-–—]\s*/)
  const from = minuteIn(begin)
  const to = minuteIn(end)
  if (more !== undefined || from === undefined || to === undefined || from >= to) return undefined
  return { from, to }
}
