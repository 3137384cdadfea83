import type { ProofTexts } from '../../../models/texts/pl/proof.ts'
import { loadTexts } from '../../state/language.ts'

export const proofWords = await loadTexts(
  async (language): Promise<ProofTexts> => (await import(`../../../models/texts/${language}/proof.ts`)).proof,
)
