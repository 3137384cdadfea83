import type { MessagesTexts } from '../../../models/texts/pl/messages.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of messages: they come with the parts that take and show them. */
export const messageWords = await loadTexts(
  async (language): Promise<MessagesTexts> => (await import(`../../../models/texts/${language}/messages.ts`)).messages,
)
