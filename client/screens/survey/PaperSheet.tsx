import { written } from '../../../models/domain/directory/directory.ts'
import { ANSWERS, QUESTIONS } from '../../../models/domain/survey/survey.ts'
import { AnswerShape } from '../../parts/survey/AnswerShape.tsx'
import { surveyWords } from '../../parts/survey/words.ts'
import { office } from '../../state/office.ts'
import { PrintedSheet } from './PrintedSheet.tsx'

/** The same four questions on one sheet, in large print. */
export function PaperSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <PrintedSheet title={surveyWords.value.paperTitle} print={surveyWords.value.printPaper} onClose={onClose}>
      {(words, language) => (
        <div class="survey-paper">
          <p>{office.value ? written(office.value.name, language) : ''}</p>
          <p class="survey-poster-title">{words.title}</p>
          <p>{words.paperHow}</p>
          <ol>
            {QUESTIONS.map((question) => (
              <li key={question}>
                <p class="strong">{words.questions[question]}</p>
                <ul>
                  {ANSWERS.map((answer) => (
                    <li key={answer}>
                      <span class="survey-box" />
                      <AnswerShape answer={answer} />
                      {words.answers[answer]}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <p>{words.paperReturn}</p>
        </div>
      )}
    </PrintedSheet>
  )
}
