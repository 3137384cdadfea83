import type { AccessRequestsTexts } from '../../../models/texts/pl/accessRequests.ts'
import { loadTexts } from '../../state/language.ts'

export const accessWords = await loadTexts(
  async (language): Promise<AccessRequestsTexts> =>
    (await import(`../../../models/texts/${language}/accessRequests.ts`)).accessRequests,
)
