import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Coded } from './Coded.tsx'
import { useModal } from './useModal.ts'

interface DialogProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly onClose: () => void
}

/**
 * The browser's own modal dialog: what is behind it is inert, Escape closes it, and the focus returns to the button
 * that opened it. It is drawn only while open.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const id = useId()
  const ref = useModal()
  return (
    <dialog
      class="dialog"
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        // Closing is the owner's decision: it may still hold something typed.
        event.preventDefault()
        onClose()
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>
          <Coded text={title} />
        </h2>
        {children}
      </div>
    </dialog>
  )
}
