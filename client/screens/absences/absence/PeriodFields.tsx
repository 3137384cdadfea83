import { DayField } from '../../../parts/schedule/DayField.tsx'
import { today } from '../../../parts/schedule/days.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { TimeField } from '../../../ui/TimeField.tsx'
import { words } from '../words.ts'
import { changeDraft } from './absenceDraft.ts'
import { type AbsenceDraft, type DraftFault, KINDS, withFromDay } from './absenceFields.ts'

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
  // One day, or as long as nobody knows: an end that is left empty may mean either.
  const isEndAsked = fault === 'toDay' && kind === 'days' && draft.toDay === ''
  // The buttons are gone after the answer: the focus goes to the kind that it has become.
  const choose = (fields: Partial<AbsenceDraft>) => {
    changeDraft(fields)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog input[type="radio"]:checked')?.focus())
  }
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
        {isHalf || kind === 'open' ? null : (
          <DayField
            label={kind === 'days' ? form.toDay : form.untilDay}
            value={draft.toDay}
            min={draft.fromDay}
            fault={
              faultAt('toDay', isEndAsked ? form.endMissing : form.dayMissing) ??
              (kind === 'days' ? wrongOrder : undefined)
            }
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
      {isEndAsked ? (
        <div class="row">
          <Button onPress={() => choose({ toDay: draft.fromDay })}>{form.endOneDay}</Button>
          <Button onPress={() => choose({ kind: 'open' })}>{form.endOpen}</Button>
        </div>
      ) : null}
    </>
  )
}
