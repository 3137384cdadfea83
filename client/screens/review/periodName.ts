import type { ReviewId } from '../../../models/domain/quality/review.ts'
import { reviewName } from '../../../models/texts/reviewName.ts'
import { texts } from '../../state/language.ts'
import { reviewWords } from './words.ts'

export const periodName = (id: ReviewId): string => reviewName(id, texts.value.locale, reviewWords.value.quarter)
