import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { texts } from '../../state/language.ts'
import { DayInput } from '../../ui/DayInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { readDay } from '../../ui/typedDay.ts'

/* What a list or figures are narrowed by: each change asks anew. */

interface FilterSelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ComponentChildren
}

export function FilterSelect({ label, value, onChange, children }: FilterSelectProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select class="input" {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {children}
        </select>
      )}
    </Field>
  )
}

/**
 * What was typed and could not be read narrows nothing, so that no clearing of the filter would change it: fields of days
 * have this key, and are made anew.
 */
export function useClearing(clear: () => void): { readonly key: number; readonly clearAll: () => void } {
  const [key, setKey] = useState(0)
  return {
    key,
    clearAll() {
      setKey(key + 1)
      clear()
    },
  }
}

interface FilterDayProps {
  readonly label: string
  readonly value: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** It narrows nothing when it is empty; otherwise there is always a day. */
  readonly isOptional?: boolean
  readonly onDay: (day: string) => void
}

/** Half a date that is being typed asks nothing yet: it asks when it is left, or Enter is pressed. */
export function FilterDay({ label, value, min = '', max, isOptional = false, onDay }: FilterDayProps) {
  const { common } = texts.value
  const [typed, setTyped] = useState<string>()
  const [fault, setFault] = useState<string>()
  // Cleared, or asked anew in another way.
  useLayoutEffect(() => {
    setTyped(undefined)
    setFault(undefined)
  }, [value])
  const faultOf = (day: string): string | undefined => {
    if (day === '') return undefined
    if (readDay(day) === undefined) return common.dayUnread
    return day < min || (max !== undefined && day > max) ? common.daysTurned : undefined
  }
  const leave = (day: string): void => {
    const found = faultOf(day)
    setFault(found)
    if (found !== undefined) return
    setTyped(undefined)
    if (day !== value && (isOptional || day !== '')) onDay(day)
  }
  return (
    <Field label={label} fault={fault}>
      {(ids) => (
        <DayInput
          {...ids}
          value={typed ?? value}
          min={min}
          isRequired={!isOptional}
          onChange={(day) => {
            setFault(undefined)
            setTyped(day)
          }}
          onLeave={leave}
        />
      )}
    </Field>
  )
}
