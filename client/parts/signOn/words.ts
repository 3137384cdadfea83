import { laterTexts } from '../../state/laterTexts.ts'

/** Read where the office has a provider of sign-ins. */
export const signOnWords = laterTexts('signOn')
