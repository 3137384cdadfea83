import type { ColumnQuestion } from '../../../models/wire/listImport.ts'
import { CheckGroup } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Answering, answerColumn, columnAnswerFor, isTwice, valuesAnswer } from './answering.ts'
import { listWords } from './words.ts'

interface ColumnFieldProps {
  readonly question: ColumnQuestion
  readonly answering: Answering
  readonly isTried: boolean
}

/** Which column is this? Where rows count or not by its values, each value is ticked or not. */
export function ColumnField({ question, answering, isTried }: ColumnFieldProps) {
  const text = listWords.value
  const { index, heading, examples, values } = question
  const known = columnAnswerFor(answering, question)
  const choose = (as: string) => answerColumn(answering, as === 'values' ? valuesAnswer(question) : { index, as })
  const fault = !isTried
    ? undefined
    : !known
      ? text.unanswered
      : isTwice(answering, known)
        ? text.columnTwice
        : undefined
  const take = known?.take ?? []
  return (
    <div class="stack-s">
      <Field
        label={text.whichColumn(heading)}
        hint={examples.length > 0 ? text.inColumn(examples.join(' · ')) : undefined}
        fault={fault}
      >
        {(ids) => (
          <select
            {...ids}
            class="input"
            value={known?.as ?? ''}
            onChange={(event) => {
              if (event.currentTarget.value !== '') choose(event.currentTarget.value)
            }}
          >
            <option value="">{text.choose}</option>
            {/* What is asked about is most often a remark. */}
            <option value="ignored">{text.ignored}</option>
            {answering.fields.map((field) => (
              <option key={field} value={field}>
                {answering.fieldName(field)}
              </option>
            ))}
            {values || known?.as === 'values' ? <option value="values">{text.values}</option> : null}
          </select>
        )}
      </Field>
      {known?.as === 'values' && values ? (
        <CheckGroup
          legend={answering.whichValues(heading)}
          layout="column"
          values={take}
          fault={isTried && take.length === 0 ? text.noRowsCount : undefined}
          onChange={(taken) => {
            const leave = values.map(({ value }) => value).filter((value) => !taken.includes(value))
            answerColumn(answering, { index, as: 'values', take: [...taken], leave })
          }}
          options={values.map(({ value, rows }) => ({ value, label: text.valueRows(value, rows) }))}
        />
      ) : null}
    </div>
  )
}
