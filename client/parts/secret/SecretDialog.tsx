import { announce } from '../../../state/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { apiWords } from './words.ts'

/** The new token, once. On plain HTTP a browser copies nothing for us: there it is selected, to be copied by hand. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const words = apiWords.value
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined
  return (
    <Dialog title={words.made} onClose={onClose}>
      <p>{words.secretLead}</p>
      <Field label={words.secret}>
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
