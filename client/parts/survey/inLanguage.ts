import type { Language } from '../../../models/domain/directory/directory.ts'
import type { SurveyTexts } from '../../../models/texts/pl/survey.ts'

/** For paper, which may be printed in another language than its reader's. */
export const inLanguage = async (language: Language): Promise<SurveyTexts> =>
  (await import(`../../../models/texts/${language}/survey.ts`)).survey
