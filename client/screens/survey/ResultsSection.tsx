import { IconChartBar } from '@tabler/icons-preact'
import { useRef } from 'preact/hooks'
import { COUNTED_TOGETHER, type Quarter } from '../../../models/domain/survey/survey.ts'
import type { SurveysView } from '../../../models/wire/survey.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { ask } from '../../state/api.ts'
import { useFresh } from '../../state/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { ChangesSection } from './ChangesSection.tsx'
import { NotesSection } from './NotesSection.tsx'
import { quarterName } from './quarterName.ts'
import { ResultTable } from './ResultTable.tsx'

/** One quarter: the whole office, and each building where there are several. */
export function ResultsSection() {
  const words = surveyWords.value
  const chosen = useRef<Quarter | undefined>(undefined)
  const { known, again } = useFresh((signal) =>
    ask<SurveysView>(chosen.current === undefined ? '/surveys' : `/surveys?quarter=${chosen.current}`, { signal }),
  )
  const { view, fault } = known
  const choose = (quarter: Quarter) => {
    chosen.current = quarter
    void again()
  }
  return (
    <>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view === undefined ? null : (
        <>
          <section class="stack" aria-labelledby="survey-results">
            <h2 id="survey-results">{quarterName(view.quarter, words)}</h2>
            <Field label={words.quarter}>
              {(ids) => (
                <select
                  class="input survey-quarter"
                  {...ids}
                  value={view.quarter}
                  onChange={(event) => choose(event.currentTarget.value)}
                >
                  {view.quarters.map((quarter) => (
                    <option key={quarter} value={quarter}>
                      {quarterName(quarter, words)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Results view={view} />
            <p class="soft">{words.together(COUNTED_TOGETHER)}</p>
          </section>
          <NotesSection said={view.said} />
          <ChangesSection view={view} onSaved={again} />
        </>
      )}
    </>
  )
}

function Results({ view }: { readonly view: SurveysView }) {
  const words = surveyWords.value
  const isEmpty = view.results.every(({ questions }) => questions.wait.answered === 0)
  if (isEmpty)
    return (
      <div class="sheet panel">
        <EmptyState icon={<IconChartBar size={48} />} title={words.none} />
      </div>
    )
  const hidesSome = view.results.some(({ questions }) => Object.values(questions).some(({ counts }) => !counts))
  return (
    <>
      {view.results.map((result) => (
        <ResultTable
          key={result.building ?? ''}
          result={result}
          {...(result.building === undefined ? { before: view.before } : {})}
        />
      ))}
      {hidesSome ? <p class="soft">{words.fewHint}</p> : null}
    </>
  )
}
