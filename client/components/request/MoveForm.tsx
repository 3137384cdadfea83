import type { ComponentChildren } from 'preact'
import { texts } from '../../state/language.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Fault } from '../Fault.tsx'

interface MoveFormProps {
  readonly title: string
  readonly submit: string
  readonly fault: string | undefined
  readonly isBusy: boolean
  readonly onSubmit: () => void
  /** Given up on purpose; absent: the same as closing. */
  readonly onCancel?: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog with one question or two; what was chosen stays when the order is refused. */
export function MoveForm({
  title,
  submit,
  fault,
  isBusy,
  onSubmit,
  onClose,
  onCancel = onClose,
  children,
}: MoveFormProps) {
  const send = (event: Event) => {
    event.preventDefault()
    if (!isBusy) onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        noValidate
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.repeat) send(event)
        }}
      >
        {children}
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        <div class="row row-end dialog-foot">
          <Button onPress={onCancel}>{texts.value.common.cancel}</Button>
          <Button kind="primary" busy={isBusy}>
            {isBusy ? texts.value.common.sending : submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
