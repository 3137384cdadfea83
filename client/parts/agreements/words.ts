import { laterTexts } from '../../state/laterTexts.ts'

/** The sentences of what is agreed for later. */
export const agreementWords = laterTexts('agreements')
