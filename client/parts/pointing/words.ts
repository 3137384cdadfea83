import { computed } from '@preact/signals'
import type { PointingTexts } from '../../../models/texts/pl/pointing.ts'
import { language, loadEveryLanguage } from '../../state/language.ts'

/** The client's language may be another than the clerk's, and changes by one press. */
export const pointingIn = await loadEveryLanguage(
  async (each): Promise<PointingTexts> => (await import(`../../../models/texts/${each}/pointing.ts`)).pointing,
)

/** In the reader's own. */
export const pointingWords = computed(() => pointingIn[language.value])
