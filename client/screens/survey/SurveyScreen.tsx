import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { surveyWords } from '../../parts/survey/words.ts'
import { hasRole } from '../../state/session.ts'
import { Screen } from '../../ui/Screen.tsx'
import { PaperSection } from './PaperSection.tsx'
import { ResultsSection } from './ResultsSection.tsx'
import './survey.css'

/** What clients answer after their visit: figures for whoever leads or audits, paper for whoever is at the counter. */
export function SurveyScreen() {
  const mayRead = hasRole('supervisor') || hasRole('auditor') || hasRole('admin')
  const mayType = hasRole('clerk') || hasRole('admin')
  return (
    <Screen title={surveyWords.value.screenTitle} class="survey">
      <SupervisionParts here="survey" />
      {mayRead ? <ResultsSection /> : null}
      {mayType ? <PaperSection /> : null}
    </Screen>
  )
}
