import { laterTexts } from '../state/laterTexts.ts'

/** What a client's display says, and the clerk of their link. */
export const displayWords = laterTexts('display')
