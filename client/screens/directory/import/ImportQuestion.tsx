import type { ListQuestion } from '../../../../models/wire/listImport.ts'
import { said, texts } from '../../../state/language.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { answering } from './importDraft.ts'
import { ManagersQuestion } from './ManagersQuestion.tsx'
import { words } from './words.ts'

interface ImportQuestionProps {
  readonly question: ListQuestion
  readonly fault: string | undefined
}

/** What a list of the directory leaves open: who is meant, who manages, on which floor. */
export function ImportQuestion({ question, fault }: ImportQuestionProps) {
  const text = words.value
  const { answers, answer } = answering
  if (question.kind === 'person') return <WhoQuestion question={question} fault={fault} />
  if (question.kind === 'managers') return <ManagersQuestion question={question} fault={fault} />
  if (question.kind === 'sameNames')
    return (
      <div class="stack-s">
        <Choice
          legend={text.sameNames(question.count)}
          layout="column"
          value={answers.sameNames}
          fault={fault}
          onChange={(sameNames) => answer({ sameNames })}
          options={(['same', 'new'] as const).map((value) => ({
            value,
            label: text.sameNamesMeans[value](question.count),
          }))}
        />
        <p class="soft">{question.examples.join(' · ')}</p>
      </div>
    )
  if (question.kind === 'namesakes')
    return (
      <>
        {question.names.map(({ name, rows }) => {
          const known = answers.namesakes?.find((each) => each.name === name)?.are
          return (
            <Choice
              key={name}
              legend={text.namesake(name, rows.join(', '))}
              layout="column"
              value={known}
              fault={known === undefined ? fault : undefined}
              onChange={(are) => {
                const others = (answers.namesakes ?? []).filter((each) => each.name !== name)
                answer({ namesakes: [...others, { name, are }] })
              }}
              options={(['different', 'same'] as const).map((value) => ({ value, label: text.namesakeMeans[value] }))}
            />
          )
        })}
      </>
    )
  if (question.kind === 'floor') return <FloorQuestion question={question} fault={fault} />
  if (question.kind !== 'floors') return null
  return (
    <Choice
      legend={text.floors(question.count, question.example)}
      layout="column"
      value={answers.floors}
      fault={fault}
      onChange={(floors) => answer({ floors })}
      options={(['firstDigit', 'ground'] as const).map((value) => ({
        value,
        label: text.floorsMeans[value](question.count),
      }))}
    />
  )
}

interface FloorQuestionProps {
  readonly question: Extract<ListQuestion, { kind: 'floors' | 'floor' }>
  readonly fault: string | undefined
}

/** Floors of most offices; others are written in the file or in the directory. */
const FLOORS = ['0', '1', '2', '3', '4']

function FloorQuestion({ question: { count, example }, fault }: FloorQuestionProps) {
  const text = words.value
  const { answers, answer } = answering
  return (
    <Choice
      legend={text.floor(count, example)}
      hint={text.floorHint}
      value={answers.floor === undefined ? undefined : String(answers.floor)}
      fault={fault}
      onChange={(floor) => answer({ floor: Number(floor) })}
      options={FLOORS.map((value) => ({ value, label: texts.value.common.floor(Number(value)) }))}
    />
  )
}

type WhoQuestionProps = {
  readonly question: Extract<ListQuestion, { kind: 'person' }>
  readonly fault: string | undefined
}

/** No ids: they have no space in them. */
const SOMEBODY_NEW = 'somebody new'
const NOBODY = 'no one'

function WhoQuestion({ question: { name, candidates, mayBeNew }, fault }: WhoQuestionProps) {
  const text = words.value
  const { answers, answer } = answering
  const known = answers.people?.find((each) => each.name === name)
  const somebodyNew = { value: SOMEBODY_NEW, label: text.somebodyNew }
  const people = candidates.map((person) => ({ value: person.id, label: person.name, detail: said(person.position) }))
  return (
    <Choice
      legend={text.whoIs(name)}
      layout="column"
      value={known && (known.isNew ? SOMEBODY_NEW : (known.personId ?? NOBODY))}
      fault={fault}
      onChange={(value) => {
        const others = (answers.people ?? []).filter((each) => each.name !== name)
        const personId = value === SOMEBODY_NEW || value === NOBODY ? null : value
        const isNew = value === SOMEBODY_NEW ? ({ isNew: true } as const) : {}
        answer({ people: [...others, { name, personId, ...isNew }] })
      }}
      options={[
        // What is right most often comes first.
        ...(mayBeNew === 'probably' ? [somebodyNew, ...people] : [...people, somebodyNew]),
        { value: NOBODY, label: text.leaveOut },
      ]}
    />
  )
}
