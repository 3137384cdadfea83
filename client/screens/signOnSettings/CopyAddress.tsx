import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

interface CopyAddressProps {
  readonly label: string
  readonly hint: string
  readonly address: string
}

/** To be entered at the provider. On plain HTTP a browser copies nothing for us: there it is selected, to be copied by hand. */
export function CopyAddress({ label, hint, address }: CopyAddressProps) {
  const words = signOnWords.value
  const clipboard = globalThis.navigator.clipboard as Clipboard | undefined
  return (
    <div class="stack-s">
      <Field label={label} hint={hint}>
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
          <Button
            label={words.copyWhat(label)}
            onPress={() => void clipboard.writeText(address).then(() => announce(words.copied))}
          >
            {words.copy}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
