import type { ApiTexts } from '../../../../models/texts/pl/api.ts'
import { loadTexts } from '../../../state/language.ts'

export const apiWords = await loadTexts(
  async (language): Promise<ApiTexts> => (await import(`../../../../models/texts/${language}/api.ts`)).api,
)
