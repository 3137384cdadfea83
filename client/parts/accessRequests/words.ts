import { laterTexts } from '../../state/laterTexts.ts'

export const accessWords = laterTexts('accessRequests')
