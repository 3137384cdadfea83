import { laterTexts } from '../../state/laterTexts.ts'

export const coverWords = laterTexts('covers')
