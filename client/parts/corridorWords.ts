import { voice } from '../state/language.ts'

/** The sentences of the corridors, on the tablet and in the office: they come with these screens, and not with everybody's first page. */
export const corridorWords = await voice({
  pl: async () => (await import('../../models/texts/pl/corridors.ts')).corridorsPl,
  en: async () => (await import('../../models/texts/en/corridors.ts')).corridorsEn,
})
