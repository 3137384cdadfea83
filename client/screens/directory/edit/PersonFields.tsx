import { DayField } from '../../../parts/schedule/DayField.tsx'
import { today } from '../../../parts/schedule/days.ts'
import { texts } from '../../../state/language.ts'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'
import type { FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { OrderedPeople } from './OrderedPeople.tsx'
import { BilingualField, TextField } from './TextFields.tsx'
import { UnitSelect } from './UnitSelect.tsx'
import { WhereFields } from './WhereFields.tsx'

/** A manager says who stands in; the rest is the administrator's. */
export function PersonFields({ id, form, fault }: FieldsProps<'employee'>) {
  const { fields, missing, lastDayHint } = words.value
  const change = (next: Partial<typeof form>) => changeForm('employee', next)
  return (
    <>
      {mayEditAll() ? (
        <>
          <TextField
            label={fields.personName}
            value={form.name}
            most={100}
            fault={fault === 'name' ? missing.personName : undefined}
            onChange={(name) => change({ name })}
          />
          <BilingualField
            label={fields.position}
            value={form.position}
            most={150}
            isOptional
            onChange={(position) => change({ position })}
          />
          <UnitSelect
            label={fields.unitId}
            value={form.unitId}
            fault={fault === 'unitId' ? missing.unitId : undefined}
            onChange={(unitId) => change({ unitId })}
          />
          <WhereFields {...form} fault={fault} onChange={change} />
          <TextField
            label={fields.extension}
            value={form.extension}
            most={40}
            mode="tel"
            onChange={(extension) => change({ extension })}
          />
          <TextField
            label={fields.email}
            aside={texts.value.common.optional}
            mode="email"
            value={form.email}
            most={200}
            fault={fault === 'email' ? missing.email : undefined}
            onChange={(email) => change({ email })}
          />
          <DayField
            label={fields.leaving}
            aside={texts.value.common.optional}
            hint={lastDayHint}
            isOptional
            min={today()}
            value={form.lastDay}
            fault={fault === 'lastDay' ? missing.lastDay : undefined}
            onChange={(lastDay) => change({ lastDay })}
          />
        </>
      ) : null}
      <OrderedPeople
        label={fields.substituteIds}
        chosen={form.substituteIds}
        without={[id]}
        most={20}
        onChange={(substituteIds) => change({ substituteIds: [...substituteIds] })}
      />
    </>
  )
}
