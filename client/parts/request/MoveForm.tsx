import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'

interface MoveFormProps {
  readonly title: string
  readonly submit: string
  /** What closing without it does, where "cancel" would be ambiguous: "Keep it". */
  readonly cancel?: string
  readonly fault: string | undefined
  /** How often something was missing so far. */
  readonly complaints?: number
  readonly isBusy: boolean
  readonly onSubmit: () => void
  /** Given up on purpose; absent: the same as closing. */
  readonly onCancel?: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog with one question or two; what was chosen stays when the order is refused. */
export function MoveForm(props: MoveFormProps) {
  const { title, submit, cancel, fault, isBusy, onSubmit, onClose, onCancel = onClose, children } = props
  const { complaints = 0 } = props
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (complaints > 0) focusFirstFault(form.current)
  }, [complaints])
  const send = (event: Event) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        noValidate
        ref={form}
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.repeat) send(event)
        }}
      >
        {children}
        {/* With the buttons, which stay in sight in a tall dialog: so does what they answered. */}
        <div class="dialog-foot">
          <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
          <div class="row row-end">
            <Button onPress={onCancel}>{cancel ?? texts.value.common.cancel}</Button>
            <Button kind="primary" busy={isBusy}>
              {isBusy ? texts.value.common.sending : submit}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  )
}
