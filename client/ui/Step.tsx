import type { ComponentChildren } from 'preact'

interface StepProps {
  /** Absent: nothing is open that could be left. */
  readonly onBack: (() => void) | undefined
  readonly class?: string
  readonly children: ComponentChildren
}

/** A step of several: Escape goes one back. What lies further in, an open list say, is closed by it first. */
export function Step({ onBack, class: name, children }: StepProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what bubbles up from the controls inside
    <div
      class={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onBack) return
        event.preventDefault()
        onBack()
      }}
    >
      {children}
    </div>
  )
}
