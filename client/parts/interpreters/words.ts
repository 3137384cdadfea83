import { laterTexts } from '../../state/laterTexts.ts'

export const interpreterWords = laterTexts('interpreters')
