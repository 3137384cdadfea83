import { IconCalendar } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import { texts } from '../state/language.ts'
import './dayInput.css'
import type { FieldIds } from './Field.tsx'
import { readDay, writtenDay } from './typedDay.ts'

interface DayInputProps extends FieldIds {
  /** "2026-12-24"; empty: none. */
  readonly value: string
  readonly min?: string | undefined
  readonly isRequired: boolean
  /** Empty for what is no day, or not yet. */
  readonly onChange: (day: string) => void
  /** With whether what stands there is something, and no day. */
  readonly onLeave: (isUnread: boolean) => void
}

/**
 * Typed, and written as the page writes. The browser's own calendar stays for whoever points: it says nothing that cannot
 * be typed, so nobody who walks by keyboard or listens meets a second field.
 */
export function DayInput({ value, min, isRequired, onChange, onLeave, ...ids }: DayInputProps) {
  const { locale, common } = texts.value
  const [typed, setTyped] = useState<string>()
  const calendar = useRef<HTMLInputElement>(null)
  // What was set meanwhile, or emptied when the form was sent, shows in the place of what was typed.
  const isTyped = typed !== undefined && (readDay(typed) ?? '') === value
  return (
    <div class="day-input">
      <input
        {...ids}
        class="input input-day"
        inputMode="text"
        autocomplete="off"
        maxLength={14}
        placeholder={common.dayPattern}
        required={isRequired}
        value={isTyped ? typed : writtenDay(value, locale)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onChange(readDay(currentTarget.value) ?? '')
        }}
        onBlur={({ currentTarget }) => {
          const isUnread = currentTarget.value.trim() !== '' && readDay(currentTarget.value) === undefined
          if (!isUnread) setTyped(undefined)
          onLeave(isUnread)
        }}
      />
      <span class="day-calendar" aria-hidden="true">
        <button type="button" class="button" tabIndex={-1} onClick={() => calendar.current?.showPicker()}>
          <IconCalendar size={20} />
        </button>
        <input
          type="date"
          ref={calendar}
          tabIndex={-1}
          min={min}
          max="2099-12-31"
          value={value}
          onInput={({ currentTarget }) => {
            setTyped(undefined)
            onChange(currentTarget.value)
            onLeave(false)
          }}
        />
      </span>
    </div>
  )
}
