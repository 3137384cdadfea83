import { useRef, useState } from 'preact/hooks'
import { CODE_LENGTH } from '../../../models/domain/devices/device.ts'
import { plainCode } from '../../../models/domain/typedCode.ts'
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx'
import { deviceWords } from '../../parts/deviceWords.ts'
import { playNow } from '../../ringing/playing.ts'
import { Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { language, said } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Wordmark } from '../../ui/Wordmark.tsx'
import { codeFromAddress } from './codeFromAddress.ts'
import { pair, wasRevoked } from './connection.ts'
import { arm } from './sound.ts'

/** What a tablet shows that stands for no place yet: how it comes to. The press that pairs also turns sound on. */
export function PairingPage() {
  const words = deviceWords.value.pairing
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
    if (code.length !== CODE_LENGTH) return refuse(words.codeShort)
    setBusy(true)
    setFault(undefined)
    // Before any waiting: browsers count a press only for a moment.
    void arm().then((isOn) => isOn && playNow('page', 1))
    try {
      await pair(code, language.value === spokenAtFirst ? undefined : language.value)
    } catch (error) {
      setBusy(false)
      refuse(error instanceof Refused && error.view.code === 'notFound' ? words.codeUnknown : explain(error))
    }
  }
  return (
    <main class="device-pairing stack">
      <div class="row spread">
        <Wordmark />
        <LanguageSwitch />
      </div>
      {office.value ? <p class="soft">{said(office.value.name)}</p> : null}
      <h1>{words.pairTitle}</h1>
      {wasRevoked.value ? <Notice kind="warn">{words.revoked}</Notice> : null}
      <p>{words.pairLead}</p>
      <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.code} hint={words.codeHint} fault={fault}>
          {(ids) => (
            <input
              {...ids}
              ref={input}
              class="input device-code"
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
          {words.pair}
        </Button>
      </form>
      <p class="soft">
        {words.pairHow} {words.pairEnds}
      </p>
    </main>
  )
}
