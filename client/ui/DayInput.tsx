import { IconCalendar } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import { texts } from '../state/language.ts'
import './dayInput.css'
import type { FieldIds } from './Field.tsx'
import { heldDay, readDay, writtenDay } from './typedDay.ts'

interface DayInputProps extends FieldIds {
  /** "2026-12-24"; empty: none; anything else: what was typed, and is no day. */
  readonly value: string
  readonly min?: string | undefined
  readonly isRequired: boolean
  /** With what is no day, or not yet, as it was typed. */
  readonly onChange: (day: string) => void
  /** With what it holds then: it was left, sent by Enter, or chosen in the calendar. */
  readonly onLeave: (day: string) => void
}

/**
 * Typed, and written as the page writes. The browser's own calendar stays for whoever points: it says nothing that cannot
 * be typed, so nobody who walks by keyboard or listens meets a second field.
 */
export function DayInput({ value, min, isRequired, onChange, onLeave, ...ids }: DayInputProps) {
  const { locale, common } = texts.value
  const [typed, setTyped] = useState<string>()
  const calendar = useRef<HTMLInputElement>(null)
  const leave = (text: string): void => {
    const held = heldDay(text)
    // What cannot be read stays as it was typed.
    if (held === '' || readDay(held) !== undefined) setTyped(undefined)
    onLeave(held)
  }
  // What was set meanwhile, or emptied when the form was sent, shows in the place of what was typed.
  const isTyped = typed !== undefined && heldDay(typed) === value
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
          onChange(heldDay(currentTarget.value))
        }}
        onBlur={({ currentTarget }) => leave(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') leave(currentTarget.value)
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
          value={readDay(value) ?? ''}
          onInput={({ currentTarget }) => {
            setTyped(undefined)
            onChange(currentTarget.value)
            onLeave(currentTarget.value)
          }}
        />
      </span>
    </div>
  )
}
