import type { ReviewId } from '../domain/quality/review.ts'
import type { AllTexts } from './pl/all.ts'

/** "październik 2026", "4. kwartał 2026". */
export function reviewName(id: ReviewId, locale: string, quarter: AllTexts['reviews']['quarter']): string {
  const [year = '', part = ''] = id.split('-')
  if (part.startsWith('Q')) return quarter(part.slice(1), year)
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return format.format(Date.UTC(Number(year), Number(part) - 1, 1))
}
