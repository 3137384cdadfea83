import { voice } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const supervisionWords = await voice({
  pl: async () => (await import('../../../models/texts/pl/supervision.ts')).supervisionPl,
  en: async () => (await import('../../../models/texts/en/supervision.ts')).supervisionEn,
})
