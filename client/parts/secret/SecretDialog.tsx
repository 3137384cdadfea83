import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'

interface SecretDialogProps {
  readonly title: string
  readonly lead: string
  readonly label: string
  readonly secret: string
  readonly words: { readonly copy: string; readonly copied: string; readonly close: string }
  readonly onClose: () => void
}

/** A secret of another program, once. On plain HTTP a browser copies nothing for us: there it is selected, to be copied by hand. */
export function SecretDialog({ title, lead, label, secret, words, onClose }: SecretDialogProps) {
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{lead}</p>
      <Field label={label}>
        {(ids) => (
          <input
            class="input"
            readOnly
            spellcheck={false}
            {...ids}
            value={secret}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="row row-end dialog-foot">
        {clipboard ? (
          <Button onPress={() => void clipboard.writeText(secret).then(() => announce(words.copied))}>
            {words.copy}
          </Button>
        ) : null}
        <Button kind="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  )
}
