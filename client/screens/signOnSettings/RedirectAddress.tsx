import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

/** To be entered at the provider. On plain HTTP a browser copies nothing for us: there it is selected, to be copied by hand. */
export function RedirectAddress({ address }: { readonly address: string }) {
  const words = signOnWords.value
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined
  return (
    <div class="stack-s">
      <Field label={words.redirect} hint={words.redirectHint}>
        {(ids) => (
          <input
            class="input"
            readOnly
            spellcheck={false}
            {...ids}
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      {clipboard ? (
        <div class="row">
          <Button onPress={() => void clipboard.writeText(address).then(() => announce(words.copied))}>
            {words.copy}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
