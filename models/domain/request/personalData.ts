/*
 * A note is about the visit. People type a PESEL or a telephone number into it out of habit, and neither may be stored.
 * What is refused is a PESEL (its birth date and check digit are right) or a telephone number, however it is spelled;
 * dates, times, file numbers, amounts, rooms and extensions are what a note is for.
 */

export function personalDataIn(text: string): 'pesel' | 'phone' | undefined {
  const plain = text.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '')
  const runs = withoutHarmless(plain).match(/\+?\d+(?:[^\p{L}\p{N}+]{1,5}\d+)*/gu) ?? []
  const found = runs.map((run) => ({ isInternational: run.startsWith('+'), groups: run.match(/\d+/g) ?? [] }))
  if (found.some(({ groups }) => windows(groups, 11).some((window) => isPesel(window.join(''))))) return 'pesel'
  return found.some(isPhone) ? 'phone' : undefined
}

/** Control characters, and those that turn the direction of writing, are nobody's words. Emoji keep their joiners. */
export const withoutControls = (text: string): string =>
  text.replace(/[\n\r\t\u2028\u2029]+/g, ' ').replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = String.raw`(?:19|20)\d\d`
const ROOM = String.raw`\d{1,4}\p{L}?`

/** What looks like many digits and is nobody's number. Each stands alone: "22-12-11-200" is no date. */
const HARMLESS = [
  String.raw`(?<!\d[-./]?)(?:${YEAR}([-./])${MONTH}\1${DAY}|${DAY}([-./])${MONTH}\2(?:${YEAR}|\d\d))(?![-./]?\d)`,
  String.raw`(?<!\d[.:]?)(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![.:]?\d)`,
  // "OR.271.12.2026", "BM.6733.15.2026.AK", "271/2026": the year says what it is.
  String.raw`(?<![\p{L}\d])(?!(?:tel|kom|fax|faks|nr|pesel|phone|mob)[^\p{L}])(?:\p{L}{1,6}[-./ ])*(?:\d{1,5}[./-])+${YEAR}(?:[./-]\p{L}{1,4})*(?![\p{L}\d])(?![-./]\d)`,
  String.raw`(?<!\d[ .,]?)\d{1,3}(?:[ .]\d{3})*(?:,\d\d)?\s*(?:z\u0142|zl|pln|gr|eur|euro|€)(?!\p{L})`,
  String.raw`(?<!\d[ .,]?)\d{1,3}(?:[ .]\d{3})*,\d\d(?![ .,]?\d)`,
  String.raw`(?:pok|room|sal|wew|ext|okien|stanowisk)\p{L}*\.?\s*(?:nr\s*)?${ROOM}(?:\s*[,/]\s*${ROOM}(?![\d ]*\d{3}))*(?!\d)`,
].map((source) => new RegExp(source, 'giu'))

/** A word in its place, so that what stands on both sides of it does not become one number. */
const withoutHarmless = (text: string): string => HARMLESS.reduce((rest, each) => rest.replace(each, ' x '), text)

/** Neighbouring groups that have so many digits together. */
function windows(groups: readonly string[], digits: number): readonly (readonly string[])[] {
  return groups.flatMap((_, from) => {
    let length = 0
    for (let to = from; to < groups.length && length < digits; to += 1) {
      length += groups[to]?.length ?? 0
      if (length === digits) return [groups.slice(from, to + 1)]
    }
    return []
  })
}

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3] as const
/** What is added to the month says the century. */
const CENTURIES: Readonly<Record<number, number>> = { 0: 1900, 20: 2000, 80: 1800 }

function isPesel(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  if ((10 - (sum % 10)) % 10 !== Number(digits[10])) return false
  const marked = Number(digits.slice(2, 4))
  const century = CENTURIES[marked - (marked % 20)]
  const [year, month, day] = [Number(digits.slice(0, 2)), marked % 20, Number(digits.slice(4, 6))]
  if (century === undefined || month < 1 || month > 12) return false
  return day >= 1 && day <= new Date(Date.UTC(century + year, month, 0)).getUTCDate()
}

/** As people group nine digits: with other numbers beside it, it is recognised by that. */
const GROUPINGS = ['9', '333', '2322', '3222', '27', '36', '63', '234', '2232', '2223']

function isPhone({ isInternational, groups }: { isInternational: boolean; groups: readonly string[] }): boolean {
  const all = groups.join('')
  if (isInternational) return all.length >= 8 && all.length <= 15
  if (all.length === 9 && !all.startsWith('0')) return true
  if (all.length === 10 && /^0[1-9]/.test(all) && groups[0]?.length !== 2) return true
  if (all.length >= 11 && all.length <= 15 && /^00[1-9]/.test(all)) return true
  if (all.length === 11 && all.startsWith('48')) return true
  return windows(groups, 9).some((window) => {
    const grouping = window.map(({ length }) => length).join('')
    return GROUPINGS.includes(grouping) && !window[0]?.startsWith('0')
  })
}
