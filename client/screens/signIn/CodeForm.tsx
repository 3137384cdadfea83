import { useEffect, useRef, useState } from 'preact/hooks'
import { isSecretLike } from '../../../models/domain/accounts/invitation.ts'
import { plainCode } from '../../../models/domain/typedCode.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { words } from './invitationWords.ts'

interface CodeFormProps {
  readonly fault: string | undefined
  readonly onCode: (code: string) => void
}

/** Typed from a slip of paper, where there is no camera. */
export function CodeForm({ fault, onCode }: CodeFormProps) {
  const said = words.value
  const [wrong, setWrong] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  // Whoever comes here has a slip in hand; but nobody is moved away from what they have pressed meanwhile.
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus({ preventScroll: true })
  }, [])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const code = plainCode(input.current?.value ?? '')
    if (isSecretLike(code)) {
      setWrong(undefined)
      onCode(code)
    } else {
      setWrong(said.codeMissing)
      input.current?.focus()
    }
  }
  return (
    <form class="entrance-form sheet stack" onSubmit={submit} noValidate>
      <Field label={said.code} hint={said.codeHint} fault={wrong}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            ref={input}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={60}
          />
        )}
      </Field>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <Button kind="primary" size="large">
        {said.next}
      </Button>
    </form>
  )
}
