import { IconPrinter } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import { ANSWERS, type Answer, type Answers, QUESTIONS, type Question } from '../../../models/domain/survey/survey.ts'
import { AnswerShape } from '../../parts/survey/AnswerShape.tsx'
import { surveyWords } from '../../parts/survey/words.ts'
import { announce } from '../../state/announcer.ts'
import { directory } from '../../state/directory.ts'
import { explain } from '../../state/explain.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { PaperSheet } from './PaperSheet.tsx'

const SHEET = 'survey.paper'

/** Sheets for clients who have no telephone, and what they have marked. */
export function PaperSection() {
  const words = surveyWords.value
  const [isPrinting, setPrinting] = useState(false)
  return (
    <section class="stack" aria-labelledby="survey-paper">
      <h2 id="survey-paper">{words.paperTitle}</h2>
      <p>{words.paperLead}</p>
      <div>
        <Button onPress={() => setPrinting(true)}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.printPaper}…
        </Button>
      </div>
      <PaperForm />
      {isPrinting ? <PaperSheet onClose={() => setPrinting(false)} /> : null}
    </section>
  )
}

function PaperForm() {
  const words = surveyWords.value
  const buildings = firstPlaceOfEach()
  const [placeId, setPlaceId] = useState<string>()
  const [answers, setAnswers] = useState<Partial<Answers>>({})
  const [fault, setFault] = useState<string>()
  const [saved, setSaved] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const where = placeId ?? buildings[0]?.id
  const choose = (question: Question, answer: Answer) => {
    setAnswers({ ...answers, [question]: answer })
    setFault(undefined)
    setSaved(false)
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (sending.value.has(SHEET) || where === undefined) return
    setSaved(false)
    if (QUESTIONS.some((question) => answers[question] === undefined)) return setFault(words.everyQuestion)
    setFault(undefined)
    try {
      await sendOnce(SHEET, '/surveys', { placeId: where, answers }, 'personal')
      setAnswers({})
      setSaved(true)
      announce(words.paperSaved)
      // The next sheet begins above.
      heading.current?.focus()
    } catch (error) {
      setFault(explain(error))
    }
  }
  return (
    <form class="sheet panel stack" noValidate onSubmit={(event) => void save(event)}>
      <h3 ref={heading} tabIndex={-1}>
        {words.paperType}
      </h3>
      {saved ? <p class="soft">{words.paperSaved}</p> : null}
      {buildings.length < 2 ? null : (
        <Field label={words.building}>
          {(ids) => (
            <select class="input" {...ids} value={where} onChange={(event) => setPlaceId(event.currentTarget.value)}>
              {buildings.map(({ id, building }) => (
                <option key={id} value={id}>
                  {building === '' ? words.whole : building}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {QUESTIONS.map((question) => (
        <Choice
          key={question}
          legend={words.questions[question]}
          layout="grid"
          options={ANSWERS.map((answer) => ({
            value: answer,
            label: words.answers[answer],
            icon: <AnswerShape answer={answer} />,
          }))}
          value={answers[question]}
          onChange={(answer) => choose(question, answer)}
        />
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div>
        <Button kind="primary" busy={sending.value.has(SHEET)}>
          {words.paperSave}
        </Button>
      </div>
    </form>
  )
}

/** A sheet says in which building; any of its places stands for it. */
function firstPlaceOfEach() {
  const places = directory.value?.places ?? []
  return places.filter(({ building }, index) => places.findIndex((each) => each.building === building) === index)
}
