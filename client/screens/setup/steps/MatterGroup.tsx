import { setupWords } from '../../../parts/setup/words.ts'
import { directory } from '../../../state/directory.ts'
import { said } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckGroup } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import type { StepForm } from '../useStep.ts'
import { choose, chooseUnit, chosenIn, type MatterGroup as Group, unitFor } from './matterGroups.ts'

interface MatterGroupProps {
  readonly form: StepForm
  readonly group: Group
  readonly title: string
}

/** The matters of one unit to tick, and which unit here takes them. One stop for Tab, arrows inside. */
export function MatterGroup({ form, group, title }: MatterGroupProps) {
  const { matters: words } = setupWords.value
  const chosen = chosenIn(form, group.matters)
  const all = group.matters.map(({ id }) => id)
  const isAll = chosen.length === all.length
  return (
    <section class="sheet panel stack-s setup-matters" aria-label={title}>
      <div class="row spread">
        <h3>{title}</h3>
        <Button
          size="small"
          label={isAll ? words.noneOf(title) : words.allOf(title)}
          onPress={() => choose(form, group, isAll ? [] : all)}
        >
          {isAll ? words.none : words.all}
        </Button>
      </div>
      {group.isElsewhere ? <p class="soft">{words.elsewhereLead}</p> : <UnitField form={form} group={group} />}
      <CheckGroup
        legend={title}
        quietLegend
        isOneStop
        layout="column"
        values={chosen}
        onChange={(ids) => choose(form, group, ids)}
        options={group.matters.map(({ id, name, elsewhere, unitId }) => ({
          value: id,
          label: said(name),
          detail: unitId === undefined ? (elsewhere ? said(elsewhere) : undefined) : words.here,
        }))}
      />
    </section>
  )
}

function UnitField({ form, group }: { readonly form: StepForm; readonly group: Group }) {
  const { matters: words } = setupWords.value
  return (
    <Field label={words.unitHere}>
      {(ids) => (
        <select
          class="input"
          {...ids}
          value={unitFor(form, group)}
          onChange={(event) => chooseUnit(form, group, event.currentTarget.value)}
        >
          <option value="">{words.choose}</option>
          {directory.value?.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {said(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
