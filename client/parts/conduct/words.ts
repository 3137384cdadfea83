import { laterTexts } from '../../state/laterTexts.ts'

/** The cards for every client, and what stands around all of them. */
export const conductWords = laterTexts('conduct')
