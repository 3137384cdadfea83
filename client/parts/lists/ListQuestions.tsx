import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ListPreview, ListQuestion } from '../../../models/wire/listImport.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { focusFirstFault } from '../../ui/focusSoon.ts'
import { Notice } from '../../ui/Notice.tsx'
import { type Answering, isAnswered, readAs, takeProposals } from './answering.ts'
import { CodePageField } from './CodePageField.tsx'
import { ColumnField } from './ColumnField.tsx'
import { LettersRight } from './LettersRight.tsx'
import { LineCounts } from './LineCounts.tsx'
import { SheetField } from './SheetField.tsx'
import { type ListState, QUESTIONS_ID } from './useListImport.ts'
import { listWords } from './words.ts'

interface ListQuestionsProps<Preview extends ListPreview, Result> {
  readonly state: ListState<Preview, Result>
  readonly preview: Preview
  readonly answering: Answering
  readonly onAnswered: () => void
  /** Questions that only some kinds of lists leave open. */
  readonly renderOther: (question: ListQuestion, fault: string | undefined) => ComponentChildren
}

/** What has to be known before the rows mean anything: all questions at once, and then the rows. */
export function ListQuestions<Preview extends ListPreview, Result>(props: ListQuestionsProps<Preview, Result>) {
  const { state, preview, answering, onAnswered, renderOther } = props
  const text = listWords.value
  const [isTried, setTried] = useState(false)
  const { questions, missing, lines } = preview
  const submit = () => {
    setTried(true)
    takeProposals(answering, questions)
    if (questions.every((question) => isAnswered(answering, question))) {
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
      <LettersRight preview={preview} answering={answering} busy={state.busy !== undefined} onChange={onAnswered} />
      {missing.length > 0 ? (
        <Notice kind="warn">{text.missing(missing.map((field) => readAs(answering, field)).join(', '))}</Notice>
      ) : null}
      {questions.map((question) => (
        <QuestionField
          key={keyOf(question)}
          question={question}
          answering={answering}
          isTried={isTried}
          renderOther={renderOther}
        />
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
  readonly answering: Answering
  readonly isTried: boolean
  readonly renderOther: (question: ListQuestion, fault: string | undefined) => ComponentChildren
}

function QuestionField({ question, answering, isTried, renderOther }: QuestionFieldProps) {
  const { answers, answer } = answering
  const fault = isTried && !isAnswered(answering, question) ? listWords.value.unanswered : undefined
  if (question.kind === 'column') return <ColumnField question={question} answering={answering} isTried={isTried} />
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
  return <>{renderOther(question, fault)}</>
}

/** A question, and which rows it is about. */
export function Asked({ about, children }: { readonly about: string; readonly children: ComponentChildren }) {
  return (
    <div class="stack-s">
      {children}
      <p class="soft">{about}</p>
    </div>
  )
}
