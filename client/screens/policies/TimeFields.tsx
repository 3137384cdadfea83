import { policyWords } from '../../parts/policies/words.ts'
import { Field } from '../../ui/Field.tsx'
import { type TimeDraft, type TimeUnit, UNITS } from './stepDraft.ts'

interface TimeFieldsProps {
  readonly label: string
  readonly value: TimeDraft
  readonly fault?: string | undefined
  readonly onChange: (value: TimeDraft) => void
}

/** A number and its unit, so that neither 120 seconds nor 2 minutes has to be worked out. */
export function TimeFields({ label, value, fault, onChange }: TimeFieldsProps) {
  const words = policyWords.value
  return (
    <div class="step-time">
      <Field label={label} fault={fault}>
        {(ids) => (
          <span class="step-amount">
            <input
              {...ids}
              class="input"
              inputMode="decimal"
              autocomplete="off"
              maxLength={9}
              value={value.amount}
              onInput={(event) => onChange({ ...value, amount: event.currentTarget.value })}
            />
            <select
              class="input"
              aria-label={`${label}: ${words.unit}`}
              value={value.unit}
              onChange={(event) => onChange({ ...value, unit: event.currentTarget.value as TimeUnit })}
            >
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {words.units[unit]}
                </option>
              ))}
            </select>
          </span>
        )}
      </Field>
    </div>
  )
}
