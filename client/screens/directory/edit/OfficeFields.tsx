import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { capital } from '../../../state/language.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { words } from '../words.ts'
import type { DayForm, FieldsProps } from './forms.ts'
import { changeForm } from './itemDraft.ts'
import { OrderedPeople } from './OrderedPeople.tsx'
import { BilingualField } from './TextFields.tsx'

export function OfficeFields({ form, fault }: FieldsProps<'office'>) {
  const { fields, missing } = words.value
  const change = (next: Partial<typeof form>) => changeForm('office', next)
  const changeDay = (index: number, next: Partial<DayForm>) =>
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
      <fieldset>
        <legend class="legend">{fields.week}</legend>
        {form.week.map((day, index) => (
          <DayRow key={weekdayText(index)} index={index} day={day} onChange={(next) => changeDay(index, next)} />
        ))}
        {fault === 'week' ? <Fault>{missing.week}</Fault> : null}
      </fieldset>
    </>
  )
}

interface DayRowProps {
  readonly index: number
  readonly day: DayForm
  readonly onChange: (next: Partial<DayForm>) => void
}

function DayRow({ index, day, onChange }: DayRowProps) {
  const { week } = words.value
  const name = capital(weekdayText(index))
  return (
    <div class="directory-day">
      <label class="choice">
        <input
          type="checkbox"
          aria-label={week.open(name)}
          checked={day.isOpen}
          onChange={(event) => onChange({ isOpen: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      {day.isOpen ? (
        <span class="row">
          <input
            class="input directory-time"
            type="time"
            aria-label={week.from(name)}
            value={day.from}
            onInput={(event) => onChange({ from: event.currentTarget.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            class="input directory-time"
            type="time"
            aria-label={week.to(name)}
            value={day.to}
            onInput={(event) => onChange({ to: event.currentTarget.value })}
          />
        </span>
      ) : (
        <span class="soft">{week.closed}</span>
      )}
    </div>
  )
}
