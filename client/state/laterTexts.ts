import { computed, type ReadonlySignal } from '@preact/signals'
import type { LaterTexts } from '../../models/texts/pl/later.ts'
import { loadTexts } from './language.ts'

const all = await loadTexts(
  async (language): Promise<LaterTexts> => (await import(`../../models/texts/${language}/later.ts`)).later,
)

/** The sentences of parts that come with every page, or nearly: they come together, right after the page. */
export const laterTexts = <Name extends keyof LaterTexts>(name: Name): ReadonlySignal<LaterTexts[Name]> =>
  computed(() => all.value[name])
