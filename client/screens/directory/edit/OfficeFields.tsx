import { useId } from 'preact/hooks'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { DayHours, type DayTimes } from '../../../parts/schedule/DayHours.tsx'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { words } from '../words.ts'
import type { FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { OrderedPeople } from './OrderedPeople.tsx'
import { BilingualField } from './TextFields.tsx'

export function OfficeFields({ form, fault }: FieldsProps<'office'>) {
  const { fields, missing, week } = words.value
  const weekFaultId = `${useId()}-fault`
  const change = (next: Partial<typeof form>) => changeForm('office', next)
  const changeDay = (index: number, next: Partial<DayTimes>) =>
    change({ week: form.week.map((day, at) => (at === index ? { ...day, ...next } : day)) })
  return (
    <>
      <BilingualField
        label={fields.name}
        value={form.name}
        most={120}
        fault={fault === 'name' ? missing.name : undefined}
        onChange={(name) => change({ name })}
      />
      <PersonSelect
        label={fields.secretaryId}
        value={form.secretaryId}
        fault={fault === 'secretaryId' ? missing.secretaryId : undefined}
        onChange={(secretaryId) => change({ secretaryId })}
      />
      <OrderedPeople
        label={fields.secretariatIds}
        chosen={form.secretariatIds}
        most={50}
        onChange={(secretariatIds) => change({ secretariatIds: [...secretariatIds] })}
      />
      <OrderedPeople
        label={fields.clerkIds}
        chosen={form.clerkIds}
        most={50}
        onChange={(clerkIds) => change({ clerkIds: [...clerkIds] })}
      />
      <fieldset aria-describedby={fault === 'week' ? weekFaultId : undefined}>
        <legend class="legend">{fields.week}</legend>
        {form.week.map((day, index) => (
          <DayHours
            key={weekdayText(index)}
            weekday={index}
            day={day}
            words={{ on: week.open, from: week.from, to: week.to, off: week.closed }}
            onChange={(next) => changeDay(index, next)}
          />
        ))}
        {fault === 'week' ? <Fault id={weekFaultId}>{missing.week}</Fault> : null}
      </fieldset>
    </>
  )
}
