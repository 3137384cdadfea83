import { useState } from 'preact/hooks'
import { firstTexts } from '../state/language.ts'
import { Field, type FieldIds } from './Field.tsx'
import { readTime } from './typedTime.ts'
import './timeField.css'

interface TimeInputProps extends Partial<FieldIds> {
  readonly 'aria-label'?: string
  readonly value: string
  /** "08:30"; what is no time, or not yet, as it was typed. */
  readonly onChange: (time: string) => void
  readonly onLeave?: () => void
}

/** Typed with or without what stands between; written out when it is left. */
export function TimeInput({ value, onChange, onLeave, 'aria-invalid': isInvalid, ...named }: TimeInputProps) {
  const [typed, setTyped] = useState<string>()
  const isWrong = typed === undefined && value !== '' && readTime(value) === undefined
  return (
    <input
      {...named}
      class="input input-time"
      inputMode="numeric"
      autocomplete="off"
      maxLength={7}
      placeholder={firstTexts.value.common.timePattern}
      aria-invalid={isInvalid ?? (isWrong ? 'true' : undefined)}
      value={typed ?? value}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(readTime(currentTarget.value) ?? currentTarget.value)
      }}
      onBlur={() => {
        setTyped(undefined)
        onLeave?.()
      }}
    />
  )
}

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly fault?: string | undefined
  readonly onChange: (time: string) => void
}

/** An hour of the clock with its label; what cannot be read is said as soon as the field is left. */
export function TimeField({ label, value, fault, onChange }: TimeFieldProps) {
  const [isLeft, setLeft] = useState(false)
  const isUnread = value !== '' && readTime(value) === undefined
  const unread = isUnread && (isLeft || fault !== undefined) ? firstTexts.value.common.timeUnread : undefined
  return (
    <Field label={label} fault={unread ?? fault}>
      {(ids) => (
        <TimeInput
          {...ids}
          value={value}
          onChange={(time) => {
            setLeft(false)
            onChange(time)
          }}
          onLeave={() => setLeft(true)}
        />
      )}
    </Field>
  )
}
