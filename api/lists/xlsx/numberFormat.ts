/** What a number in a cell is, by the format in which the spreadsheet shows it. */
export type NumberFormat = 'number' | 'day' | 'time' | { readonly digits: number }

/** Formats that every workbook has without saying so, by their numbers. */
const KNOWN_DAYS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
const KNOWN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return KNOWN_DAYS.includes(id) ? 'day' : KNOWN_TIMES.includes(id) ? 'time' : 'number'
  const [positive = ''] = code.slice(0, 255).split(';')
  if (/^0{2,15}$/.test(positive)) return { digits: positive.length }
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(positive)
  const plain = positive.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
  if (/[dy]/.test(plain)) return 'day'
  if (isElapsed || /[hs]/.test(plain)) return 'time'
  return /m/.test(plain) ? 'day' : 'number'
}

const DAY_MS = 86_400_000
const MINUTES = 1_440

/** Days since the beginning of time as the workbook counts it, as a date and a time that everybody reads in one way. */
export function textOfNumber(value: number, format: NumberFormat, startsIn1904: boolean): string {
  if (!Number.isFinite(value)) return ''
  if (typeof format === 'object') return String(value).padStart(format.digits, '0')
  if (format === 'number' || value < 0 || value > LAST_SERIAL) return plain(value)
  const minutes = Math.round(value * MINUTES)
  const [days, minute] = [Math.floor(minutes / MINUTES), minutes % MINUTES]
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  if (format === 'time' && days === 0) return time
  // The first spreadsheet believed in a 29 February 1900, and all others since.
  const serial = startsIn1904 ? days + 1_462 : days < 60 ? days + 1 : days
  const day = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10)
  return minute === 0 ? day : `${day} ${time}`
}

/** 31 December 9999. */
const LAST_SERIAL = 2_958_465

const two = (number: number): string => String(number).padStart(2, '0')

/** As it is shown, without the last bits of a fraction that a computer cannot write. */
const plain = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(15)))
