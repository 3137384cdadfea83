import { laterTexts } from '../../state/laterTexts.ts'

export const messageWords = laterTexts('messages')
