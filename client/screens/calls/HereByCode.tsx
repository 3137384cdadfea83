import { IconQrcode } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import { plainCode } from '../../../models/domain/typedCode.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { codeOfPlace } from '../../state/codeOfPlace.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { act, actionFault, isActing } from './actions.ts'

const CODE_LENGTH = 4

/** Whoever stands beside the client types what is shown there, or has come by its QR code: then nobody is asked. */
export function HereByCode({ call }: { readonly call: CallView }) {
  const { visit: words, calls } = texts.value
  const [fault, setFault] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const code = plainCode(input.current?.value ?? '')
    if (code.length !== CODE_LENGTH) setFault(words.hereShort)
    else if (!(await act([call], 'arrive', { code }, calls.done.arrive))) setFault(actionFault.value)
    else return codeOfPlace.forget()
    input.current?.focus()
  }
  return (
    <form class="row here-code" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={words.hereCode} hint={words.hereHint} fault={fault}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            class="input here-code-input"
            name="arrivalCode"
            defaultValue={codeOfPlace.scanned.value}
            key={codeOfPlace.scanned.value}
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck={false}
            enterkeyhint="go"
            maxLength={8}
          />
        )}
      </Field>
      <Button busy={isActing([call], 'arrive')}>
        <IconQrcode size={22} aria-hidden="true" />
        {words.hereSend}
      </Button>
    </form>
  )
}
