import type { Told } from '../../../models/wire/reports.ts'
import { texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { timesWords } from '../charts/words.ts'

/** A count in words: what is kept back is said to be. */
export const countText = (count: Told): string => (count === null ? timesWords.value.fewerThanFive : String(count))

export const timeText = (ms: number | null): string => (ms === null ? timesWords.value.none : duration(ms))

/** Never more than is: 99.6 of 100 are not all. */
export function shareText(share: number | null): string {
  if (share === null) return timesWords.value.none
  const percent = new Intl.NumberFormat(texts.value.locale, { style: 'percent' })
  return percent.format(Math.floor(share * 100 + 1e-9) / 100)
}
