import { computed } from '@preact/signals'
import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import type { PointingTexts } from '../../../models/texts/pl/pointing.ts'
import { language } from '../../state/language.ts'
import { loadChunk } from '../../state/loadChunk.ts'

/** In every language at once: the client's may be another than the clerk's, and changes by one press without a network. */
export const pointingIn = await loadChunk(async () => {
  const all = LANGUAGES.map(
    async (each): Promise<readonly [Language, PointingTexts]> => [
      each,
      (await import(`../../../models/texts/${each}/pointing.ts`)).pointing,
    ],
  )
  return Object.fromEntries(await Promise.all(all)) as Readonly<Record<Language, PointingTexts>>
})

/** In the reader's own. */
export const pointingWords = computed(() => pointingIn[language.value])
