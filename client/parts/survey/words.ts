import type { SurveyTexts } from '../../../models/texts/pl/survey.ts'
import { loadTexts } from '../../state/language.ts'
import { inLanguage } from './inLanguage.ts'

/** The sentences of the survey: they come with its screens, and with a display when a visit is over. */
export const surveyWords = await loadTexts((language): Promise<SurveyTexts> => inLanguage(language))
