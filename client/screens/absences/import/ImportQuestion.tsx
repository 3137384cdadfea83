import type { ListQuestion } from '../../../../models/wire/listImport.ts'
import { Asked } from '../../../parts/lists/ListQuestions.tsx'
import { listWords } from '../../../parts/lists/words.ts'
import { dayText } from '../../../parts/schedule/days.ts'
import { said } from '../../../state/language.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { words } from '../words.ts'
import { answering } from './importDraft.ts'

interface ImportQuestionProps {
  readonly question: ListQuestion
  readonly fault: string | undefined
}

/** What lists of absences and hours leave open: days, hours, people. */
export function ImportQuestion({ question, fault }: ImportQuestionProps) {
  const { import: text } = words.value
  const { rowsAsked, rowsAskedAt, whoIs } = listWords.value
  const { answers, answer } = answering
  if (question.kind === 'dayOrder')
    return (
      <Asked about={rowsAsked(question.rows)}>
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
      <Asked about={rowsAsked(question.rows)}>
        <Choice
          legend={whoIs(question.name)}
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
  if (question.kind === 'openEnd')
    return (
      <Asked about={rowsAskedAt(question.count, question.rows.join(', '))}>
        <Choice
          legend={text.openEnd}
          value={answers.openEnd}
          fault={fault}
          onChange={(openEnd) => answer({ openEnd })}
          options={(['oneDay', 'open'] as const).map((value) => ({ value, label: text.openEnds[value] }))}
        />
      </Asked>
    )
  if (question.kind !== 'severalDays') return null
  return (
    <Asked about={rowsAskedAt(question.count, question.rows.join(', '))}>
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
