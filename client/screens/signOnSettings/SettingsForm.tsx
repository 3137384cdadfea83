import { useLayoutEffect, useState } from 'preact/hooks'
import { isIssuer } from '../../../models/wire/issuer.ts'
import type { SignOnView } from '../../../models/wire/signOn.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useComplaints } from '../../ui/useComplaints.ts'
import { Findings } from './Findings.tsx'
import { RoleRules, type TypedRules } from './RoleRules.tsx'
import { useChecks } from './useChecks.ts'

interface SettingsFormProps {
  readonly view: SignOnView
  readonly again: () => Promise<void>
  /** Whether something is typed that is not saved. */
  readonly onTyped: (isTyped: boolean) => void
}

interface Settings {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  readonly isOn: boolean
  readonly endsThere: boolean
  readonly rules: TypedRules
}

const NO_RULES: TypedRules = { claim: 'groups', rules: [] }

const savedOf = ({ settings }: SignOnView): Settings => ({
  issuer: settings?.issuer ?? '',
  clientId: settings?.clientId ?? '',
  secret: '',
  isOn: settings?.isOn ?? true,
  endsThere: settings?.endsThere ?? false,
  rules: settings?.roleSource ?? NO_RULES,
})

/** What was changed and not saved yet, and the edition it began from: whoever saves later must have seen that. */
interface Typed {
  readonly edition: number
  readonly parts: Partial<Settings>
}

/** What the provider gave the office; each value is tried at the provider as soon as it is typed. */
export function SettingsForm({ view, again, onTyped }: SettingsFormProps) {
  const words = signOnWords.value
  const { settings, redirectAddress, signedOutAddress, backChannelAddress } = view
  const [typed, setTyped] = useState<Typed>()
  const { issuer, clientId, secret, isOn, endsThere, rules } = { ...savedOf(view), ...typed?.parts }
  const type = (part: Partial<Settings>): void =>
    setTyped((now) => ({ edition: now?.edition ?? view.edition, parts: { ...now?.parts, ...part } }))
  const isTyped = typed !== undefined
  useLayoutEffect(() => onTyped(isTyped), [isTyped])
  const { save, isBusy, fault } = useSaveEdition(async () => {
    // From now on it is known what the other one saved; what was typed stays, the rest is shown as it is now.
    const now = await ask<SignOnView>('/sign-on').catch(() => undefined)
    if (now) setTyped((before) => before && { ...before, edition: now.edition })
    await again()
  })
  const checks = useChecks()
  const client = { issuer: issuer.trim(), clientId: clientId.trim(), secret: secret.trim() }
  const isKept = settings !== undefined && settings.issuer === client.issuer && settings.clientId === client.clientId
  // Passwords were given up for what was tried: with anything else nobody might come in.
  const givesBack = settings?.breakGlass !== undefined && !(isKept && isOn)
  const missing = {
    issuer: isIssuer(client.issuer) ? undefined : words.missing.issuer,
    clientId: client.clientId === '' ? words.missing.clientId : undefined,
    secret: client.secret === '' && !isKept ? words.missing[settings ? 'newSecret' : 'secret'] : undefined,
  }
  const { form, isTried, isMissing, tell, complain, forget } = useComplaints(missing)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (isMissing || !areWhole(rules)) return complain()
    const { secret: given, ...rest } = client
    const edition = typed?.edition ?? view.edition
    const roleSource = rules.rules.length === 0 ? {} : { roleSource: rules }
    const kept = settings?.breakGlass && !givesBack ? { breakGlass: settings.breakGlass } : {}
    const renewed = given === '' ? {} : { secret: given }
    const body = { edition, ...rest, isOn, endsThere, ...roleSource, ...kept, ...renewed }
    if (!(await save('/sign-on', body))) return
    forget()
    await again()
    setTyped(undefined)
    announce(words.saved)
  }
  const typing = (which: 'issuer' | 'clientId' | 'secret') => ({
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => type({ [which]: event.currentTarget.value }),
    onChange: () => void checks.check(client),
    autocomplete: 'off',
    autocapitalize: 'none' as const,
    spellcheck: false,
  })
  return (
    <form class="sheet panel stack" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.fromProvider}</h2>
      <CopyField label={words.redirect} hint={words.redirectHint} text={redirectAddress} />
      {isOfThisMachine(redirectAddress) ? <Notice kind="warn">{words.redirectHere}</Notice> : null}
      <Field label={words.issuer} hint={words.issuerHint} fault={tell('issuer')}>
        {(ids) => <input class="input" type="url" maxLength={300} {...ids} {...typing('issuer')} value={issuer} />}
      </Field>
      <Field label={words.clientId} fault={tell('clientId')}>
        {(ids) => <input class="input" maxLength={200} {...ids} {...typing('clientId')} value={clientId} />}
      </Field>
      <Field label={words.secret} hint={isKept ? words.secretKept : words.secretHint} fault={tell('secret')}>
        {(ids) => (
          <input
            class="input"
            type="password"
            maxLength={500}
            {...ids}
            {...typing('secret')}
            autocomplete="new-password"
            value={secret}
          />
        )}
      </Field>
      <Findings checks={checks} />
      <fieldset class="stack sign-on-rules">
        <legend>{words.leaving.title}</legend>
        <Tick isOn={endsThere} onChange={(is) => type({ endsThere: is })}>
          {words.leaving.endsThere}
        </Tick>
        {endsThere ? (
          <CopyField label={words.leaving.signedOut} hint={words.leaving.signedOutHint} text={signedOutAddress} />
        ) : null}
        <CopyField label={words.leaving.backChannel} hint={words.leaving.backChannelHint} text={backChannelAddress} />
      </fieldset>
      <RoleRules typed={rules} onChange={(changed) => type({ rules: changed })} isTried={isTried} />
      <Tick isOn={isOn} onChange={(is) => type({ isOn: is })}>
        {words.on}
      </Tick>
      <div role="status">{givesBack ? <Notice kind="warn">{words.onlyWay.willGiveBack}</Notice> : null}</div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" busy={isBusy}>
          {words.save}
        </Button>
        <Button busy={checks.isBusy} onPress={() => void checks.check(client)}>
          {words.check}
        </Button>
      </div>
    </form>
  )
}

/** Whoever sets it up at the server itself: the provider would send everybody back to their own computer. */
const isOfThisMachine = (address: string): boolean =>
  /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname)

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
