import { laterTexts } from '../../state/laterTexts.ts'

/** The sentences about lists from files. */
export const listWords = laterTexts('lists')
