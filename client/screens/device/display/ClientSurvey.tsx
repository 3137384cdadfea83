import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ANSWERS, type Answer, type Answers, QUESTIONS } from '../../../../models/domain/survey/survey.ts'
import { AnswerShape } from '../../../parts/survey/AnswerShape.tsx'
import { surveyWords } from '../../../parts/survey/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { passOn } from '../connection.ts'
import './survey.css'
import { useNobodyThere } from './useNobodyThere.ts'

const REVIEW = QUESTIONS.length
const THANKS = REVIEW + 1

interface ClientSurveyProps {
  /** Of the visit that is over. */
  readonly code: string
  readonly onClose: () => void
}

/** Four questions, one after the other, to the client who was served here; whoever walks away leaves nothing behind. */
export function ClientSurvey({ code, onClose }: ClientSurveyProps) {
  const words = surveyWords.value
  const [step, setStep] = useState(0)
  const [answers, setAnswers] = useState<Partial<Answers>>({})
  const [isBusy, setBusy] = useState(false)
  const [isLost, setLost] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { isWarned, leftSeconds, stay } = useNobodyThere(onClose)
  // The next question is where the client looks, and what a voice reads.
  useLayoutEffect(() => heading.current?.focus(), [step])
  const go = (next: number) => {
    stay()
    setStep(next)
  }
  const send = async () => {
    stay()
    setBusy(true)
    const isHeard = await passOn('display:survey', { code, answers: answers as Answers })
    setBusy(false)
    setLost(!isHeard)
    if (isHeard) setStep(THANKS)
  }
  const choose = (answer: Answer) => {
    const question = QUESTIONS[step]
    if (question === undefined) return
    setAnswers({ ...answers, [question]: answer })
    go(step + 1)
  }
  return (
    <section class="display-survey" aria-label={words.title}>
      {step < REVIEW ? <p class="display-code">{words.number(step + 1)}</p> : null}
      <h1 ref={heading} tabIndex={-1}>
        {titleOf(step)}
      </h1>
      {step < REVIEW ? <AnswerButtons chosen={chosenAt(step, answers)} onChoose={choose} /> : null}
      {step === REVIEW ? <Review answers={answers} onChange={go} /> : null}
      {step === THANKS ? <p class="display-within">{words.thanksLead}</p> : null}
      <p role="alert" class="display-noted">
        {isLost ? words.notSent : null}
      </p>
      <div class="display-buttons">
        {step === REVIEW ? (
          <Button kind="primary" class="display-note" busy={isBusy} onPress={() => void send()}>
            {words.send}
          </Button>
        ) : null}
        {step > 0 && step < THANKS ? (
          <Button class="display-note" onPress={() => go(step - 1)}>
            {words.back}
          </Button>
        ) : null}
        <Button class="display-note" onPress={onClose}>
          {step === THANKS ? words.done : words.close}
        </Button>
      </div>
      <div role="status">
        {isWarned ? (
          <div class="display-still-there">
            <p>{words.stillThere(leftSeconds)}</p>
            <Button class="display-note" onPress={stay}>
              {words.stay}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}

function titleOf(step: number): string {
  const words = surveyWords.value
  const question = QUESTIONS[step]
  if (question !== undefined) return words.questions[question]
  return step === REVIEW ? words.review : words.thanks
}

const chosenAt = (step: number, answers: Partial<Answers>): Answer | undefined => {
  const question = QUESTIONS[step]
  return question && answers[question]
}

interface AnswerButtonsProps {
  readonly chosen: Answer | undefined
  readonly onChoose: (answer: Answer) => void
}

function AnswerButtons({ chosen, onChoose }: AnswerButtonsProps) {
  const words = surveyWords.value
  return (
    <div class="display-answers">
      {ANSWERS.map((answer) => (
        <Button
          key={answer}
          class={answer === chosen ? 'display-note display-answer-chosen' : 'display-note'}
          onPress={() => onChoose(answer)}
        >
          <AnswerShape answer={answer} size={48} />
          <span>
            {words.answers[answer]}
            {answer === chosen ? ` (${words.chosen})` : ''}
          </span>
        </Button>
      ))}
    </div>
  )
}

interface ReviewProps {
  readonly answers: Partial<Answers>
  readonly onChange: (step: number) => void
}

function Review({ answers, onChange }: ReviewProps) {
  const words = surveyWords.value
  return (
    <ol class="display-review">
      {QUESTIONS.map((question, index) => {
        const answer = answers[question]
        return answer === undefined ? null : (
          <li key={question}>
            <span>{words.questions[question]}</span>
            <strong>
              <AnswerShape answer={answer} size={40} />
              {words.answers[answer]}
            </strong>
            <Button label={words.changeOf(words.questions[question])} onPress={() => onChange(index)}>
              {words.change}
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
