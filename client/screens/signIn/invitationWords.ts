import type { InvitationTexts } from '../../../models/texts/pl/invitation.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences behind a one-time link: read once, and not part of everybody's first page. */
export const words = await loadTexts(
  async (language): Promise<InvitationTexts> =>
    (await import(`../../../models/texts/${language}/invitation.ts`)).invitation,
)
