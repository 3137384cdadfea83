import { useState } from 'preact/hooks'
import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import { dayAfter } from '../../../../models/domain/schedule/workingTime.ts'
import { DayField } from '../../../parts/schedule/DayField.tsx'
import { dayText, today } from '../../../parts/schedule/days.ts'
import { announce } from '../../../state/announcer.ts'
import { ask } from '../../../state/api.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Field } from '../../../ui/Field.tsx'
import { focusFault } from '../../../ui/focusSoon.ts'
import { explainSave, words } from '../words.ts'
import { type ClosedDayFault, closedDayDraft, faultOf, NO_DAY } from './closedDayDraft.ts'

interface ClosedDayFormProps {
  readonly known: readonly ClosedDay[]
  readonly again: () => Promise<void>
}

/** Adds a day on which the office is closed. Without an English name the Polish one stands for both. */
export function ClosedDayForm({ known, again }: ClosedDayFormProps) {
  const { closedDays: text } = words.value
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<ClosedDayFault>()
  const [refusal, setRefusal] = useState<string>()
  const draft = closedDayDraft.value
  const change = (fields: Partial<typeof draft>) => {
    closedDayDraft.value = { ...draft, ...fields }
  }
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const fault = faultOf(draft, known)
    setMissing(fault)
    setRefusal(undefined)
    if (fault !== undefined) return focusFault()
    const [pl, en] = [draft.pl.trim(), draft.en.trim()]
    setBusy(true)
    try {
      await ask(`/closed-days/${draft.day}`, { method: 'PUT', body: { pl, en: en === '' ? pl : en } })
      announce(text.added(dayText(draft.day)))
      closedDayDraft.value = NO_DAY
      await again()
    } catch (error) {
      setRefusal(explainSave(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="sheet panel stack" aria-labelledby="add-day-title">
      <h2 id="add-day-title">{text.add}</h2>
      <form class="stack" noValidate onSubmit={(event) => void add(event)}>
        <DayField
          label={text.day}
          value={draft.day}
          min={dayAfter(today())}
          fault={missing === undefined || missing === 'nameMissing' ? undefined : text[missing]}
          onChange={(day) => change({ day })}
        />
        <Field
          label={text.namePl}
          hint={text.namePlHint}
          fault={missing === 'nameMissing' ? text.nameMissing : undefined}
        >
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="text"
              maxLength={80}
              value={draft.pl}
              onInput={(event) => change({ pl: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={text.nameEn} aside={texts.value.common.optional}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="text"
              maxLength={80}
              value={draft.en}
              onInput={(event) => change({ en: event.currentTarget.value })}
            />
          )}
        </Field>
        <div role="alert">{refusal === undefined ? null : <Fault>{refusal}</Fault>}</div>
        <div class="row">
          <Button kind="primary" busy={busy}>
            {busy ? texts.value.common.sending : text.submit}
          </Button>
        </div>
      </form>
    </section>
  )
}
