import { laterTexts } from '../../state/laterTexts.ts'

export const drillWords = laterTexts('drills')
