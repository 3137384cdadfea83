import type { ComponentChildren } from 'preact'

interface TickProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly children: ComponentChildren
}

/** One thing that may be wanted or not. */
export function Tick({ value, onChange, children }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="choice-words">{children}</span>
    </label>
  )
}
