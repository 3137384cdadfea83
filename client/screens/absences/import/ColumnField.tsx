import type { ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ColumnQuestion } from '../../../../models/wire/listImport.ts'
import { CheckGroup } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../words.ts'
import { columnAnswerFor, fieldName, fieldsOf, isTwice, valuesAnswer } from './importAnswers.ts'
import { answerColumn } from './importDraft.ts'

interface ColumnFieldProps {
  readonly question: ColumnQuestion
  readonly kind: ImportKind
  readonly isTried: boolean
}

/** Which column is this? Where rows count or not by its values, each value is ticked or not. */
export function ColumnField({ question, kind, isTried }: ColumnFieldProps) {
  const { import: text } = words.value
  const { index, heading, examples, values } = question
  const known = columnAnswerFor(question)
  const choose = (as: string) => answerColumn(as === 'values' ? valuesAnswer(question) : { index, as })
  const fault = !isTried ? undefined : !known ? text.unanswered : isTwice(known) ? text.columnTwice : undefined
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
            {fieldsOf(kind).map((field) => (
              <option key={field} value={field}>
                {fieldName(field)}
              </option>
            ))}
            {values || known?.as === 'values' ? <option value="values">{text.values}</option> : null}
            <option value="ignored">{text.ignored}</option>
          </select>
        )}
      </Field>
      {known?.as === 'values' && values ? (
        <CheckGroup
          legend={text.whichValues(heading)}
          layout="column"
          values={take}
          fault={isTried && take.length === 0 ? text.noRowsCount : undefined}
          onChange={(taken) => {
            const leave = values.map(({ value }) => value).filter((value) => !taken.includes(value))
            answerColumn({ index, as: 'values', take: [...taken], leave })
          }}
          options={values.map(({ value, rows }) => ({ value, label: text.valueRows(value, rows) }))}
        />
      ) : null}
    </div>
  )
}
