import { Choice } from '../../../ui/Choice.tsx'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'
import type { FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { OrderedPeople } from './OrderedPeople.tsx'
import { BilingualField, TextField } from './TextFields.tsx'
import { UnitSelect } from './UnitSelect.tsx'

/** A manager says who is competent and how clients call it; the rest is the administrator's. */
export function MatterFields({ form, fault }: FieldsProps<'matter'>) {
  const { fields, missing, keywordsHint, elsewhereLegend, elsewhereChoice, elsewhereHint, elsewhereHoursHint } =
    words.value
  const change = (next: Partial<typeof form>) => changeForm('matter', next)
  const isAll = mayEditAll()
  return (
    <>
      {isAll ? (
        <BilingualField
          label={fields.name}
          value={form.name}
          most={200}
          fault={fault === 'name' ? missing.name : undefined}
          onChange={(name) => change({ name })}
        />
      ) : null}
      <TextField
        label={fields.keywords}
        hint={keywordsHint}
        value={form.keywords}
        most={4_000}
        isLong
        onChange={(keywords) => change({ keywords })}
      />
      {isAll ? (
        <Choice
          legend={elsewhereLegend}
          value={form.isElsewhere ? 'elsewhere' : 'here'}
          options={(['here', 'elsewhere'] as const).map((value) => ({ value, label: elsewhereChoice[value] }))}
          onChange={(where) => change({ isElsewhere: where === 'elsewhere' })}
        />
      ) : null}
      {form.isElsewhere ? (
        <>
          <BilingualField
            label={fields.elsewhere}
            hint={elsewhereHint}
            value={form.elsewhere}
            most={500}
            fault={fault === 'elsewhere' ? missing.elsewhere : undefined}
            onChange={(elsewhere) => change({ elsewhere })}
          />
          <TextField
            label={fields.elsewhereAddress}
            value={form.elsewhereAddress}
            most={200}
            onChange={(elsewhereAddress) => change({ elsewhereAddress })}
          />
          <TextField
            label={fields.elsewhereHours}
            hint={elsewhereHoursHint}
            value={form.elsewhereHours}
            most={200}
            onChange={(elsewhereHours) => change({ elsewhereHours })}
          />
        </>
      ) : (
        <>
          {isAll ? (
            <UnitSelect
              label={fields.unitId}
              value={form.unitId}
              fault={fault === 'unitId' ? missing.unitId : undefined}
              onChange={(unitId) => change({ unitId })}
            />
          ) : null}
          <OrderedPeople
            label={fields.competentIds}
            chosen={form.competentIds}
            most={50}
            onChange={(competentIds) => change({ competentIds: [...competentIds] })}
          />
        </>
      )}
    </>
  )
}
