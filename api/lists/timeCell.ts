import type { OpeningHours } from '../../models/domain/directory/directory.ts'

const LONGEST = 60

/** "godz. 8:00", "8⁰⁰", "0800" and a spreadsheet's time without a day are a time as well. */
const simplified = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^(?:1899-12-3\d|1900-01-0\d|3\d\.12\.1899|0\d\.01\.1900)[t ]/, '')
    .replace(/\b(?:godz(?:ina|iny)?|hrs?|hours?)\b\.?|^(?:o|g)\b\.?/g, '')
    .trim()

/** Minutes after midnight; `24:00` is the end of the day. Undefined: no time. */
export function minuteIn(cell: string): number | undefined {
  if (cell.length > LONGEST) return undefined
  const text = simplified(cell)
  if (/^0?(?:,\d+|\.(?:\d|\d{3,}))$/.test(text)) return Math.round(Number(`0${text.replace(/^0?[.,]/, '.')}`) * 1440)
  const found =
    /^(\d{1,2}) ?(?:[:.h](?: ?(\d{2}))?)?(?::\d{2}(?:\.\d+)?)? ?([ap]\.?m\.?)?$/.exec(text) ??
    /^(\d{1,2})(\d{2})()$/.exec(text) ??
    /^(\d{1,2}) (\d{2})()$/.exec(text)
  if (!found) return undefined
  const [hour, minute, half = ''] = [Number(found[1]), Number(found[2] ?? 0), found[3]]
  if (half !== '' && (hour < 1 || hour > 12)) return undefined
  const later = half.startsWith('p') && hour < 12 ? 12 : half.startsWith('a') && hour === 12 ? -12 : 0
  const all = (hour + later) * 60 + minute
  return minute < 60 && all <= 1440 ? all : undefined
}

const DAY_OFF = ['', '-', '–', '—', 'x', 'wolne', 'wolny', 'dzień wolny', 'nie pracuje', 'off', 'day off', 'free']

/** `8:00-12:00`, or a word for a day off (null); undefined: neither. */
export function hoursIn(cell: string): OpeningHours | null | undefined {
  if (cell.length > LONGEST) return undefined
  if (DAY_OFF.includes(cell.toLowerCase())) return null
  const [begin = '', end = '', more] = simplified(cell)
    .replace(/^(?:od|from) /, '')
    .split(/ ?(?:-| do | to ) ?/)
  const from = minuteIn(begin)
  const to = minuteIn(end)
  if (more !== undefined || from === undefined || to === undefined || from >= to) return undefined
  return { from, to }
}
