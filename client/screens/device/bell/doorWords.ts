import type { DoorTexts } from '../../../../models/texts/pl/door.ts'
import { loadTexts } from '../../../state/language.ts'

/** The same words as on a phone at the door. */
export const doorWords = await loadTexts(
  async (language): Promise<DoorTexts> => (await import(`../../../../models/texts/${language}/door.ts`)).door,
)
