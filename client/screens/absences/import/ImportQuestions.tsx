import { useState } from 'preact/hooks'
import type { ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ListQuestion } from '../../../../models/wire/listImport.ts'
import type { ImportPreview } from '../../../../models/wire/schedule.ts'
import { dayText } from '../../../parts/schedule/days.ts'
import { said } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { focusFirstFault } from '../focusSoon.ts'
import { words } from '../words.ts'
import { CodePageField } from './CodePageField.tsx'
import { ColumnField } from './ColumnField.tsx'
import { columnAnswerFor, fieldName, isAnswered } from './importAnswers.ts'
import { answer, answerColumn, answersOf, importDraft } from './importDraft.ts'
import { LineCounts } from './LineCounts.tsx'
import { SheetField } from './SheetField.tsx'
import { type Importing, QUESTIONS_ID } from './useImport.ts'

interface ImportQuestionsProps {
  readonly state: Importing
  readonly preview: ImportPreview
  readonly onAnswered: () => void
}

/** What has to be known before the rows mean anything: all questions at once, and then the rows. */
export function ImportQuestions({ state, preview, onAnswered }: ImportQuestionsProps) {
  const { import: text } = words.value
  const [isTried, setTried] = useState(false)
  const { kind } = importDraft.value
  const { questions, missing, lines } = preview
  const submit = () => {
    setTried(true)
    // What is proposed and was left as it is becomes the answer.
    for (const question of questions)
      if (question.kind === 'column') {
        const proposed = columnAnswerFor(question)
        if (proposed) answerColumn(proposed)
      }
    if (questions.every((question) => isAnswered(question))) {
      setTried(false)
      onAnswered()
    } else focusFirstFault(QUESTIONS_ID)
  }
  return (
    <form
      class="sheet panel stack"
      aria-labelledby={QUESTIONS_ID}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2 id={QUESTIONS_ID} tabIndex={-1}>
        {text.questions}
      </h2>
      <p>{text.questionsLead}</p>
      {missing.length > 0 ? (
        <Notice kind="warn">{text.missing(missing.map((field) => fieldName(field)).join(', '))}</Notice>
      ) : null}
      {questions.map((question) => (
        <QuestionField key={keyOf(question)} question={question} kind={kind} isTried={isTried} />
      ))}
      <div role="alert">{state.fault === undefined ? null : <Fault>{state.fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" size="large" busy={state.busy !== undefined}>
          {state.busy === 'checking' ? text.checking : text.show}
        </Button>
      </div>
      <LineCounts lines={lines} />
    </form>
  )
}

const keyOf = (question: ListQuestion): string =>
  question.kind === 'column' ? `column ${question.index}` : question.kind === 'person' ? question.name : question.kind

interface QuestionFieldProps {
  readonly question: ListQuestion
  readonly kind: ImportKind
  readonly isTried: boolean
}

function QuestionField({ question, kind, isTried }: QuestionFieldProps) {
  const { import: text } = words.value
  const answers = answersOf()
  const fault = isTried && !isAnswered(question) ? text.unanswered : undefined
  if (question.kind === 'column') return <ColumnField question={question} kind={kind} isTried={isTried} />
  if (question.kind === 'codePage')
    return (
      <CodePageField
        choices={question.choices}
        value={answers.codePage}
        fault={fault}
        onChange={(codePage) => answer({ codePage })}
      />
    )
  if (question.kind === 'sheet')
    return (
      <SheetField
        choices={question.choices}
        value={answers.sheet}
        fault={fault}
        onChange={(sheet) => answer({ sheet })}
      />
    )
  if (question.kind === 'dayOrder')
    return (
      <Asked about={text.rowsAsked(question.rows)}>
        <Choice
          legend={text.whichDay(question.example)}
          layout="column"
          value={answers.dayOrder}
          fault={fault}
          onChange={(dayOrder) => answer({ dayOrder })}
          options={(['dmy', 'mdy', 'ymd'] as const).flatMap((value) => {
            const day = question.meanings[value]
            return day === undefined ? [] : [{ value, label: dayText(day) }]
          })}
        />
      </Asked>
    )
  if (question.kind === 'person') {
    const known = answers.people?.find(({ name }) => name === question.name)
    return (
      <Asked about={text.rowsAsked(question.rows)}>
        <Choice
          legend={text.whoIs(question.name)}
          layout="column"
          value={known && (known.personId ?? NOBODY)}
          fault={fault}
          onChange={(value) => {
            const others = (answers.people ?? []).filter(({ name }) => name !== question.name)
            answer({ people: [...others, { name: question.name, personId: value === NOBODY ? null : value }] })
          }}
          options={[
            ...question.candidates.map(({ id, name, position }) => ({
              value: id,
              label: name,
              detail: said(position),
            })),
            { value: NOBODY, label: text.nobody },
          ]}
        />
      </Asked>
    )
  }
  const about = text.rowsAskedAt(question.count, question.rows.join(', '))
  if (question.kind === 'openEnd')
    return (
      <Asked about={about}>
        <Choice
          legend={text.openEnd}
          value={answers.openEnd}
          fault={fault}
          onChange={(openEnd) => answer({ openEnd })}
          options={(['oneDay', 'open'] as const).map((value) => ({ value, label: text.openEnds[value] }))}
        />
      </Asked>
    )
  return (
    <Asked about={about}>
      <Choice
        legend={text.severalDays}
        layout="column"
        value={answers.severalDays}
        fault={fault}
        onChange={(severalDays) => answer({ severalDays })}
        options={(['through', 'daily'] as const).map((value) => ({ value, label: text.severalDaysMeans[value] }))}
      />
    </Asked>
  )
}

/** No id is so short a word with a space in it. */
const NOBODY = 'no one'

function Asked({ about, children }: { readonly about: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="stack-s">
      {children}
      <p class="soft">{about}</p>
    </div>
  )
}
