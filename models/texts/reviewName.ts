import type { ReviewId } from '../domain/quality/review.ts'
import { monthText } from './moments.ts'
import type { AllTexts } from './pl/all.ts'

/** "październik 2026", "4. kwartał 2026". */
export function reviewName(id: ReviewId, locale: string, quarter: AllTexts['reviews']['quarter']): string {
  const [year = '', part = ''] = id.split('-')
  return part.startsWith('Q') ? quarter(part.slice(1), year) : monthText(id, locale)
}
