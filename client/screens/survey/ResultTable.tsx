import { ANSWERS, type Answer, QUESTIONS, type Question } from '../../../models/domain/survey/survey.ts'
import { LEAST_FOR_MEAN, type SurveyResult } from '../../../models/domain/survey/surveyResults.ts'
import type { SurveysView } from '../../../models/wire/survey.ts'
import { decimal } from '../../parts/charts/decimal.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { texts } from '../../state/language.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'

interface ResultTableProps {
  readonly result: SurveyResult
  /** Of the quarter before: for the whole office. */
  readonly before?: SurveysView['before']
}

/** How often each answer was given to each question. */
export function ResultTable({ result, before }: ResultTableProps) {
  const words = surveyWords.value
  const { building, questions } = result
  const where = building ?? words.whole
  const { answered } = questions.wait
  return (
    <div class="sheet panel">
      <DataTable
        caption={`${words.tableOf(where)} (${words.answered(answered)})`}
        columns={columnsOf(questions, before)}
        rows={QUESTIONS}
        rowKey={(question) => question}
        isCardsWhenNarrow
      />
    </div>
  )
}

function columnsOf(
  questions: SurveyResult['questions'],
  before: SurveysView['before'] | undefined,
): readonly Column<Question>[] {
  const words = surveyWords.value
  const meanText = (mean: number | null | undefined) =>
    typeof mean === 'number' ? (
      decimal(mean, texts.value.locale)
    ) : (
      <span class="soft">{words.noMean(LEAST_FOR_MEAN)}</span>
    )
  const countOf = (answer: Answer): Column<Question> => ({
    key: answer,
    title: words.answers[answer],
    cell: (question) => questions[question].counts?.[answer] ?? '–',
    isNumber: true,
  })
  const beside: readonly Column<Question>[] =
    before === undefined
      ? []
      : [{ key: 'before', title: words.before, cell: (question) => meanText(before[question]), isNumber: true }]
  return [
    { key: 'question', title: words.question, cell: (question) => words.questions[question] },
    ...ANSWERS.map(countOf),
    { key: 'mean', title: words.mean, cell: (question) => meanText(questions[question].mean), isNumber: true },
    ...beside,
  ]
}
