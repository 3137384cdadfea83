import { texts } from '../../state/language.ts'
import { duration } from '../../state/time.ts'
import { timesWords } from '../charts/words.ts'

export const timeText = (ms: number | null): string => (ms === null ? timesWords.value.none : duration(ms))

/** Never more than is: 99.6 of 100 are not all. */
export function shareText(share: number | null): string {
  if (share === null) return timesWords.value.none
  const percent = new Intl.NumberFormat(texts.value.locale, { style: 'percent' })
  return percent.format(Math.floor(share * 100 + 1e-9) / 100)
}
