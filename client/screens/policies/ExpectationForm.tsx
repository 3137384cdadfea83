import { useState } from 'preact/hooks'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { EXPECTED_AS, type ExpectedAs } from '../../../models/domain/policies/expectation.ts'
import type { ExpectationBody, ExpectationView, PolicyView } from '../../../models/wire/policies.ts'
import type { TargetView } from '../../../models/wire/views.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { minuteOf } from '../../parts/schedule/timeFields.ts'
import { announce } from '../../state/announcer.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { sendOnce } from '../../state/sendOnce.ts'
import { weekdayName } from '../../state/time.ts'
import { Field } from '../../ui/Field.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { AbsentField } from './AbsentField.tsx'
import { keyOfTarget } from './question.ts'

interface ExpectationFormProps {
  readonly policies: readonly PolicyView[]
  readonly onSaved: () => Promise<void>
  readonly onClose: () => void
}

const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
const KEYS = 'expectation.'
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)

/** On which day, for what, who is away, and who is to be called by when. */
export function ExpectationForm({ policies, onSaved, onClose }: ExpectationFormProps) {
  const words = policyWords.value.expectations
  const { preview } = policyWords.value
  const targets = everyTarget(policies)
  const [target = '', setTarget] = useDraft(`${KEYS}target`, isText)
  const [weekday = '1', setWeekday] = useDraft(`${KEYS}weekday`, oneOf(WEEKDAYS))
  const [time = '10:00', setTime] = useDraft(`${KEYS}time`, isText)
  const [absentIds = [], setAbsent] = useDraft<readonly PersonId[]>(`${KEYS}absent`, areTexts)
  const [as = 'manager', setAs] = useDraft<ExpectedAs>(`${KEYS}as`, oneOf(EXPECTED_AS))
  const [within = '120', setWithin] = useDraft(`${KEYS}within`, isText)
  const [complaints, setComplaints] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const chosen = targets.find((each) => keyOfTarget(each) === target)
  const minuteOfDay = minuteOf(time)
  const withinMs = /^\d{1,5}$/.test(within.trim()) && Number(within) <= 86_400 ? Number(within) * 1_000 : undefined
  const done = () => {
    forgetDraftsOf(KEYS)
    onClose()
  }
  const submit = async () => {
    if (!chosen || minuteOfDay === undefined || withinMs === undefined) return setComplaints((n) => n + 1)
    const body: ExpectationBody = {
      target: chosen.target,
      weekday: Number(weekday),
      minuteOfDay,
      absentIds: [...absentIds],
      as,
      withinMs,
    }
    setBusy(true)
    setFault(undefined)
    try {
      await sendOnce<ExpectationView>('expectation', '/policies/expectations', body)
      announce(words.saved)
      forgetDraftsOf(KEYS)
      await onSaved()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  const isTried = complaints > 0
  return (
    <MoveForm
      title={words.addTitle}
      submit={words.save}
      fault={fault}
      complaints={complaints}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={done}
      onClose={onClose}
    >
      <Select
        label={words.target}
        value={target}
        onChange={setTarget}
        options={[['', ''], ...targets.map((each) => [keyOfTarget(each), said(each.name)] as const)]}
        fault={isTried && !chosen ? words.chooseTarget : undefined}
      />
      <div class="row">
        <Select
          label={words.weekday}
          value={weekday}
          onChange={(value) => setWeekday(value as (typeof WEEKDAYS)[number])}
          options={WEEKDAYS.map((value) => [value, weekdayName(Number(value))])}
        />
        <TimeField
          label={words.time}
          value={time}
          fault={isTried && minuteOfDay === undefined ? preview.momentMissing : undefined}
          onChange={setTime}
        />
      </div>
      <AbsentField chosen={absentIds} onChange={setAbsent} />
      <div class="row">
        <Select
          label={words.as}
          value={as}
          onChange={(value) => setAs(value as ExpectedAs)}
          options={EXPECTED_AS.map((value) => [value, texts.value.calledAs[value]])}
        />
        <Field label={words.within} fault={isTried && withinMs === undefined ? words.withinFault : undefined}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              inputMode="numeric"
              autocomplete="off"
              maxLength={5}
              value={within}
              onInput={(event) => setWithin(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </MoveForm>
  )
}

/** What a client can come for: each once, though units that go by the office's rules stand under both. */
function everyTarget(policies: readonly PolicyView[]): readonly TargetView[] {
  const all = new Map(
    policies.flatMap(({ targets }) => targets.named.map((each) => [keyOfTarget(each), each] as const)),
  )
  return [...all.values()]
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly fault?: string | undefined
}

function Select({ label, value, onChange, options, fault }: SelectProps) {
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <select {...ids} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
