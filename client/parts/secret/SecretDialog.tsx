import { useRef } from 'preact/hooks'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { useCopying } from '../../ui/useCopying.ts'

interface SecretDialogProps {
  readonly title: string
  readonly lead: string
  readonly label: string
  readonly secret: string
  readonly close: string
  readonly onClose: () => void
}

/** A secret of another program, once: whoever closes this has to know whether it was copied. */
export function SecretDialog({ title, lead, label, secret, close, onClose }: SecretDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const { copy, fault } = useCopying(input)
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{lead}</p>
      <Field label={label} fault={fault}>
        {(ids) => (
          <input
            class="input"
            readOnly
            spellcheck={false}
            {...ids}
            ref={input}
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="row row-end dialog-foot">
        <Button onPress={() => copy(secret)}>{texts.value.common.copy}</Button>
        <Button kind="primary" onPress={onClose}>
          {close}
        </Button>
      </div>
    </Dialog>
  )
}
