import type { Quarter } from '../../../models/domain/survey/survey.ts'
import type { SurveyTexts } from '../../../models/texts/pl/survey.ts'

/** "4 kwartał 2026" */
export const quarterName = (quarter: Quarter, { quarterName: say }: SurveyTexts): string =>
  say(quarter.slice(6), quarter.slice(0, 4))
