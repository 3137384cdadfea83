import { today } from '../../../parts/schedule/days.ts'
import { texts } from '../../../state/language.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { DayField } from '../DayField.tsx'
import { words } from '../words.ts'
import { changeDraft } from './absenceDraft.ts'
import { type AbsenceDraft, type DraftFault, KINDS, withFromDay } from './absenceFields.ts'
import { TimeField } from './TimeField.tsx'

interface PeriodFieldsProps {
  readonly draft: AbsenceDraft
  readonly fault: DraftFault | undefined
}

/** From when to when: whole days, half a day, or hours; only what the kind needs is asked. */
export function PeriodFields({ draft, fault }: PeriodFieldsProps) {
  const { form } = words.value
  const { kind } = draft
  const faultAt = (field: DraftFault, text: string) => (fault === field ? text : undefined)
  const isHalf = kind === 'morning' || kind === 'afternoon'
  const wrongOrder = faultAt('order', texts.value.errors.endsBeforeItBegins)
  return (
    <>
      <Choice
        legend={form.kind}
        value={kind}
        onChange={(next) => changeDraft({ kind: next })}
        options={KINDS.map((value) => ({ value, label: form.kinds[value] }))}
      />
      <div class="period-fields">
        <DayField
          label={isHalf ? form.day : form.fromDay}
          value={draft.fromDay}
          // An absence that goes on began earlier, and keeps its beginning.
          {...(draft.id === undefined ? { min: today() } : {})}
          fault={faultAt('fromDay', form.dayMissing)}
          onChange={(day) => changeDraft(withFromDay(draft, day))}
        />
        {kind === 'hours' ? (
          <TimeField
            label={form.fromTime}
            value={draft.fromTime}
            fault={faultAt('fromTime', form.timeMissing)}
            onChange={(fromTime) => changeDraft({ fromTime })}
          />
        ) : null}
        {isHalf ? null : (
          <DayField
            label={kind === 'days' ? form.toDay : form.untilDay}
            value={draft.toDay}
            min={draft.fromDay}
            fault={faultAt('toDay', form.dayMissing) ?? (kind === 'days' ? wrongOrder : undefined)}
            onChange={(toDay) => changeDraft({ toDay })}
          />
        )}
        {kind === 'hours' ? (
          <TimeField
            label={form.toTime}
            value={draft.toTime}
            fault={faultAt('toTime', form.timeMissing) ?? wrongOrder}
            onChange={(toTime) => changeDraft({ toTime })}
          />
        ) : null}
      </div>
    </>
  )
}
