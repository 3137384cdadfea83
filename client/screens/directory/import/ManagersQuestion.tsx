import type { ListQuestion, ManagerQuestion } from '../../../../models/wire/listImport.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { Field } from '../../../ui/Field.tsx'
import { answering } from './importDraft.ts'
import { words } from './words.ts'

interface ManagersQuestionProps {
  readonly question: Extract<ListQuestion, { kind: 'managers' }>
  readonly fault: string | undefined
}

/**
 * For each new unit somebody. Whom the file calls a manager is not asked about: they are named, and stand in the preview
 * beside their unit; whoever knows better opens them.
 */
export function ManagersQuestion({ question, fault }: ManagersQuestionProps) {
  const text = words.value
  const known = question.units.filter(({ suggested }) => suggested !== undefined)
  const open = question.units.filter(({ suggested }) => suggested === undefined)
  const isMissed = fault !== undefined && known.some(({ unit }) => managerOf(unit) === undefined)
  return (
    <fieldset class="stack-s">
      <legend class="soft">{text.managersLead}</legend>
      {open.map((unit) => (
        <ManagerField key={unit.unit} asked={unit} fault={fault} />
      ))}
      {known.length > 0 ? (
        <details open={isMissed}>
          <summary>{text.managersKnown(known.length)}</summary>
          <div class="stack-s">
            {known.map((unit) => (
              <ManagerField key={unit.unit} asked={unit} fault={fault} />
            ))}
          </div>
        </details>
      ) : null}
    </fieldset>
  )
}

const managerOf = (unit: string): string | undefined =>
  answering.answers.managers?.find((each) => each.unit === unit)?.person

function ManagerField({ asked, fault }: { readonly asked: ManagerQuestion; readonly fault: string | undefined }) {
  const { answers, answer } = answering
  const known = managerOf(asked.unit)
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
