import { laterTexts } from '../../state/laterTexts.ts'

export const qualityWords = laterTexts('quality')
