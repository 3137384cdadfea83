import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { InvitationView } from '../../../models/wire/invitations.ts'
import type { Me } from '../../../models/wire/views.ts'
import { firstPath, homePath } from '../../frame/views.ts'
import { announce } from '../../state/announcer.ts'
import { ask, NoAnswer, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { office } from '../../state/office.ts'
import { enter } from '../../state/session.ts'
import { dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { later } from '../../ui/later.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ShowPassword } from '../../ui/ShowPassword.tsx'
import { words } from './invitationWords.ts'

const OfficeAccountInstead = later(
  async () => (await import('../../parts/signOn/OfficeAccountInstead.tsx')).OfficeAccountInstead,
)

interface ClaimFormProps {
  readonly invitation: InvitationView
  readonly secret: string
  /** Somebody was faster, or its time has run out meanwhile. */
  readonly onUseless: (error: Refused) => void
}

const SHORTEST = 8
const OVER = ['notFound', 'linkUsed', 'linkExpired']

/** Whose it is and what for; one password, which the person may look at; then they are where they work. */
export function ClaimForm({ invitation, secret, onUseless }: ClaimFormProps) {
  const said = words.value
  const { route } = useLocation()
  const { name, purpose, login, expiresAt } = invitation
  // A password would open nothing.
  const isOnly = office.value?.signOn === 'only'
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const password = useRef<HTMLInputElement>(null)
  const refuse = (why: string): void => {
    setFault(why)
    password.current?.focus()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = password.current?.value ?? ''
    if (chosen.length < SHORTEST) return refuse(said.missing)
    setBusy(true)
    setFault(undefined)
    try {
      const body = { secret, password: chosen }
      await enter(await ask<Me>('/invitations/claim', { method: 'POST', body }))
      announce(said.welcome(name))
      route(purpose === 'invite' ? firstPath() : homePath(), true)
    } catch (error) {
      setBusy(false)
      if (error instanceof Refused && OVER.includes(error.view.code)) onUseless(error)
      else refuse(error instanceof NoAnswer ? said.unknownResult : explain(error))
    }
  }
  return (
    <>
      <p class="entrance-lead">{said.whose(name)}</p>
      {isOnly ? null : <p class="entrance-what">{said.whatFor[purpose]}</p>}
      {isOnly ? null : (
        <form class="entrance-form sheet stack" onSubmit={(event) => void submit(event)} noValidate>
          <Field label={said.login} hint={said.loginHint}>
            {(ids) => <input {...ids} class="input" value={login} readOnly autocomplete="username" />}
          </Field>
          <Field label={said.password} hint={said.passwordHint} fault={fault}>
            {(ids) => (
              <input
                {...ids}
                class="input"
                ref={password}
                type="password"
                autocomplete="new-password"
                maxLength={200}
              />
            )}
          </Field>
          <ShowPassword input={password} />
          <Button kind="primary" size="large" busy={isBusy}>
            {said.submit[purpose]}
          </Button>
        </form>
      )}
      {office.value?.signOn ? <OfficeAccountInstead secret={secret} purpose={purpose} /> : null}
      <Notice kind="info">
        <p>{said.until(dayAndTime(expiresAt))}</p>
        <p>{said.notMe}</p>
      </Notice>
    </>
  )
}
