import { useRef, useState } from 'preact/hooks'
import { CODE_LENGTH } from '../../../models/domain/channels/corridor.ts'
import { plainCode } from '../../../models/domain/typedCode.ts'
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx'
import { corridorWords } from '../../parts/corridorWords.ts'
import { Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { language, said } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Wordmark } from '../../ui/Wordmark.tsx'
import { codeFromAddress } from './codeFromAddress.ts'
import { pair, wasRevoked } from './line.ts'
import { arm } from './sound.ts'

/** What a tablet shows that is nobody's corridor yet: how it becomes one. The press that pairs also turns sound on. */
export function PairingPage() {
  const { tablet } = corridorWords.value
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [spokenAtFirst] = useState(language.value)
  const input = useRef<HTMLInputElement>(null)
  const refuse = (why: string): void => {
    setFault(why)
    input.current?.focus()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const code = plainCode(input.current?.value ?? '')
    if (code.length !== CODE_LENGTH) return refuse(tablet.codeShort)
    setBusy(true)
    setFault(undefined)
    // Before any waiting: browsers count a press only for a moment.
    void arm()
    try {
      await pair(code, language.value === spokenAtFirst ? undefined : language.value)
    } catch (error) {
      setBusy(false)
      refuse(error instanceof Refused && error.view.code === 'notFound' ? tablet.codeUnknown : explain(error))
    }
  }
  return (
    <main class="corridor-pairing stack">
      <div class="row spread">
        <Wordmark />
        <LanguageSwitch />
      </div>
      {office.value ? <p class="soft">{said(office.value.name)}</p> : null}
      <h1>{tablet.pairTitle}</h1>
      {wasRevoked.value ? <Notice kind="warn">{tablet.revoked}</Notice> : null}
      <p>{tablet.pairLead}</p>
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={tablet.code} hint={tablet.codeHint} fault={fault}>
          {(ids) => (
            <input
              {...ids}
              ref={input}
              class="input corridor-code"
              name="code"
              key={codeFromAddress.value}
              defaultValue={codeFromAddress.value}
              autocomplete="off"
              autocapitalize="characters"
              autocorrect="off"
              spellcheck={false}
              enterkeyhint="go"
              maxLength={20}
            />
          )}
        </Field>
        <Button kind="primary" size="large" busy={isBusy}>
          {tablet.pair}
        </Button>
      </form>
      <p class="soft">
        {tablet.pairHow} {tablet.pairEnds}
      </p>
    </main>
  )
}
