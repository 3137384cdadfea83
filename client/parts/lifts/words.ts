import { laterTexts } from '../../state/laterTexts.ts'

export const liftWords = laterTexts('lifts')
