import { laterTexts } from '../../state/laterTexts.ts'

export const setupWords = laterTexts('setup')
