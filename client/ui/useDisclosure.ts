import type { RefObject } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

/** A few controls behind a button. Escape or leaving closes it; going to another page does, too. */
export interface Disclosure {
  readonly isOpen: boolean
  readonly toggle: () => void
  /** Of what is shown and hidden, for `aria-controls`. */
  readonly id: string
  readonly opener: RefObject<HTMLButtonElement | null>
  /** For the element around button and controls. */
  readonly box: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocusOut: (event: FocusEvent) => void
  }
}

export function useDisclosure(path: string): Disclosure {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [path])
  return {
    isOpen,
    toggle: () => setOpen(!isOpen),
    id,
    opener,
    box: {
      onKeyDown: ({ key }) => {
        if (key !== 'Escape' || !isOpen) return
        setOpen(false)
        opener.current?.focus()
      },
      onFocusOut: ({ currentTarget, relatedTarget }) => {
        const isWithin =
          currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (relatedTarget !== null && !isWithin) setOpen(false)
      },
    },
  }
}
