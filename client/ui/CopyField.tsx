import { useRef } from 'preact/hooks'
import { texts } from '../state/language.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { useCopying } from './useCopying.ts'

interface CopyFieldProps {
  readonly label: string
  readonly hint?: string
  readonly text: string
}

/** A text to be entered elsewhere: to read, to mark and to copy, and not to change. */
export function CopyField({ label, hint, text }: CopyFieldProps) {
  const { common } = texts.value
  const input = useRef<HTMLInputElement>(null)
  const { copy, fault } = useCopying(input)
  return (
    <div class="stack-s">
      <Field label={label} hint={hint} fault={fault}>
        {(ids) => (
          <input
            class="input"
            readOnly
            spellcheck={false}
            {...ids}
            ref={input}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="row">
        <Button label={common.copyWhat(label)} onPress={() => copy(text)}>
          {common.copy}
        </Button>
      </div>
    </div>
  )
}
