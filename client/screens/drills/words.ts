import { voice } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const drillWords = await voice({
  pl: async () => (await import('../../../models/texts/pl/drills.ts')).drillsPl,
  en: async () => (await import('../../../models/texts/en/drills.ts')).drillsEn,
})
