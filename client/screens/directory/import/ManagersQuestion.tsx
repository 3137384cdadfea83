import type { ListQuestion, ManagerQuestion } from '../../../../models/wire/listImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { Field } from '../../../ui/Field.tsx'
import { answering } from './importDraft.ts'
import { words } from './words.ts'

interface ManagersQuestionProps {
  readonly question: Extract<ListQuestion, { kind: 'managers' }>
  readonly fault: string | undefined
}

/** For each new unit somebody; whoever has a manager's position in the file is proposed. */
export function ManagersQuestion({ question, fault }: ManagersQuestionProps) {
  const text = words.value
  return (
    <fieldset class="stack-s">
      <legend class="soft">{text.managersLead}</legend>
      {question.units.map((unit) => (
        <ManagerField key={unit.unit} asked={unit} fault={fault} />
      ))}
    </fieldset>
  )
}

function ManagerField({ asked, fault }: { readonly asked: ManagerQuestion; readonly fault: string | undefined }) {
  const { answers, answer } = answering
  const known = answers.managers?.find(({ unit }) => unit === asked.unit)?.person
  return (
    <Field label={words.value.whoManages(asked.unit)} fault={known === undefined ? fault : undefined}>
      {(ids) => (
        <select
          {...ids}
          class="input"
          value={known ?? ''}
          onChange={(event) => {
            const others = (answers.managers ?? []).filter(({ unit }) => unit !== asked.unit)
            const person = event.currentTarget.value
            answer({ managers: person === '' ? others : [...others, { unit: asked.unit, person }] })
          }}
        >
          <option value="">{listWords.value.choose}</option>
          {asked.candidates.map(({ id, name, position }) => (
            <option key={id} value={id}>
              {position === '' ? name : `${name}, ${position}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
