import { useEffect, useRef, useState } from 'preact/hooks'
import type { SignOnView } from '../../../models/wire/signOn.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { Findings } from './Findings.tsx'
import { RoleRules, type TypedRules } from './RoleRules.tsx'
import { isAddress, useChecks } from './useChecks.ts'

interface SettingsFormProps {
  readonly view: SignOnView
  readonly again: () => Promise<void>
}

/** What the provider gave the office; each value is tried at the provider as soon as it is typed. */
export function SettingsForm({ view, again }: SettingsFormProps) {
  const words = signOnWords.value
  const { edition, settings, redirectAddress, signedOutAddress, backChannelAddress } = view
  const [issuer, setIssuer] = useState(settings?.issuer ?? '')
  const [clientId, setClientId] = useState(settings?.clientId ?? '')
  const [secret, setSecret] = useState('')
  const [isOn, setOn] = useState(settings?.isOn ?? true)
  const [typedRules, setTypedRules] = useState<TypedRules>(settings?.roleSource ?? { claim: 'groups', rules: [] })
  const [endsThere, setEndsThere] = useState(settings?.endsThere ?? false)
  const [complaints, setComplaints] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const { save, isBusy, fault } = useSaveEdition(again)
  const checks = useChecks()
  const typed = { issuer: issuer.trim(), clientId: clientId.trim(), secret: secret.trim() }
  const isKept = settings !== undefined && settings.issuer === typed.issuer && settings.clientId === typed.clientId
  const missing = {
    issuer: isAddress(typed.issuer) ? undefined : words.missing.issuer,
    clientId: typed.clientId === '' ? words.missing.clientId : undefined,
    secret: typed.secret === '' && !isKept ? words.missing.secret : undefined,
  }
  const tell = (which: keyof typeof missing) => (complaints > 0 ? missing[which] : undefined)
  useEffect(() => {
    if (complaints > 0) focusFirstFault(form.current)
  }, [complaints])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    const isMissing = Object.values(missing).some((each) => each !== undefined) || !areWhole(typedRules)
    if (isMissing) return setComplaints(complaints + 1)
    const { secret: given, ...rest } = typed
    const roleSource = typedRules.rules.length === 0 ? {} : { roleSource: typedRules }
    const body = { edition, ...rest, isOn, endsThere, ...roleSource, ...(given === '' ? {} : { secret: given }) }
    if (!(await save('/sign-on', body))) return
    setSecret('')
    setComplaints(0)
    announce(words.saved)
    await again()
  }
  const typing = (set: (text: string) => void) => ({
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
    onChange: () => void checks.check(typed),
    autocomplete: 'off',
    autocapitalize: 'none' as const,
    spellcheck: false,
  })
  return (
    <form class="sheet panel stack" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.fromProvider}</h2>
      <CopyField label={words.redirect} hint={words.redirectHint} text={redirectAddress} />
      <Field label={words.issuer} hint={words.issuerHint} fault={tell('issuer')}>
        {(ids) => <input class="input" type="url" maxLength={300} {...ids} {...typing(setIssuer)} value={issuer} />}
      </Field>
      <Field label={words.clientId} fault={tell('clientId')}>
        {(ids) => <input class="input" maxLength={200} {...ids} {...typing(setClientId)} value={clientId} />}
      </Field>
      <Field label={words.secret} hint={isKept ? words.secretKept : words.secretHint} fault={tell('secret')}>
        {(ids) => (
          <input
            class="input"
            type="password"
            maxLength={500}
            {...ids}
            {...typing(setSecret)}
            autocomplete="new-password"
            value={secret}
          />
        )}
      </Field>
      <Findings checks={checks} />
      <fieldset class="stack sign-on-rules">
        <legend>{words.leaving.title}</legend>
        <Tick isOn={endsThere} onChange={setEndsThere}>
          {words.leaving.endsThere}
        </Tick>
        {endsThere ? (
          <CopyField label={words.leaving.signedOut} hint={words.leaving.signedOutHint} text={signedOutAddress} />
        ) : null}
        <CopyField label={words.leaving.backChannel} hint={words.leaving.backChannelHint} text={backChannelAddress} />
      </fieldset>
      <RoleRules typed={typedRules} onChange={setTypedRules} isTried={complaints > 0} />
      <Tick isOn={isOn} onChange={setOn}>
        {words.on}
      </Tick>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" busy={isBusy}>
          {words.save}
        </Button>
        <Button busy={checks.isBusy} onPress={() => void checks.check(typed)}>
          {words.check}
        </Button>
      </div>
    </form>
  )
}

const areWhole = ({ claim, rules }: TypedRules): boolean =>
  rules.length === 0 || (claim.trim() !== '' && rules.every(({ value }) => value.trim() !== ''))

interface TickProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: string
}

function Tick({ isOn, onChange, children }: TickProps) {
  return (
    <label class="sign-on-switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  )
}
