import { written } from '../../../models/domain/directory/directory.ts'
import { QUESTIONS } from '../../../models/domain/survey/survey.ts'
import type { SurveysView } from '../../../models/wire/survey.ts'
import { decimal } from '../../parts/charts/decimal.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { office } from '../../state/office.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import { quarterName } from './quarterName.ts'

/** For the wall beside the door: what has changed, and the figures that led to it. */
export function Poster({ view, onClose }: { readonly view: SurveysView; readonly onClose: () => void }) {
  const { changed, quarter, results } = view
  const [whole] = results
  return (
    <PrintedSheet title={surveyWords.value.changesTitle} print={surveyWords.value.poster} onClose={onClose}>
      {(words, language) => {
        const text = written(changed.text, language)
        return (
          <div class="survey-poster">
            <p>{office.value ? written(office.value.name, language) : ''}</p>
            <p class="survey-poster-title">{words.posterTitle}</p>
            <p class="survey-poster-text">{text === '' ? words.changesNone : text}</p>
            <p class="strong">
              {words.posterFigures}, {quarterName(quarter, words)} (
              {words.answered(whole?.questions.wait.answered ?? 0)})
            </p>
            <dl>
              {QUESTIONS.map((question) => {
                const mean = whole?.questions[question].mean
                return (
                  <div key={question}>
                    <dt>{words.questions[question]}</dt>
                    <dd>{mean === undefined ? words.posterFew : words.meanOf(decimal(mean, language))}</dd>
                  </div>
                )
              })}
            </dl>
            <p>{words.posterThanks}</p>
          </div>
        )
      }}
    </PrintedSheet>
  )
}
