import type { AbsenceTexts } from '../../../models/texts/pl/absences.ts'
import { NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { loadTexts } from '../../state/language.ts'

/** The sentences of these screens: they come with them, and not with everybody's first page. */
export const words = await loadTexts(
  async (language): Promise<AbsenceTexts> => (await import(`../../../models/texts/${language}/absences.ts`)).absences,
)

/** Why a plan was not saved. Without an answer it may have been: a repeat finds it there and makes no second one. */
export const explainSave = (error: unknown): string =>
  error instanceof NoAnswer ? words.value.unknownResult : explain(error)
