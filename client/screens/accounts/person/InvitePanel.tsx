import { useRef, useState } from 'preact/hooks'
import { ROLES } from '../../../../models/domain/directory/directory.ts'
import type { SlipsView } from '../../../../models/wire/invitations.ts'
import { forgetDraftsOf } from '../../../state/drafts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Field } from '../../../ui/Field.tsx'
import { focusFirstFault } from '../../../ui/firstFault.ts'
import { isText, someOf, useDraft } from '../../../ui/useDraft.ts'
import { RolesChoice } from '../RolesChoice.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import { MailTick } from './MailTick.tsx'
import type { LinkPanelProps } from './panelProps.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

/** As the server takes them. */
const LOGIN = /^[\p{L}\p{N}._@-]{2,100}$/u

/** A first account: the login and the roles are suggested, and changed here where somebody knows better. */
export function InvitePanel({ account, canMail, onMade, again }: LinkPanelProps) {
  const { personId, invitation, suggested, hasMail } = account
  const said = words.value
  const key = `invite.${personId}.`
  const [login = invitation?.login ?? suggested?.login ?? '', setLogin] = useDraft(`${key}login`, isText)
  const [roles = invitation?.roles ?? suggested?.roles ?? [], setRoles] = useDraft(`${key}roles`, someOf(ROLES))
  const [mail, setMail] = useState(canMail && hasMail)
  const [faults, setFaults] = useState<{ login?: string; roles?: string }>({})
  const { send, isBusy, fault } = useOrder()
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const missing = {
      ...(LOGIN.test(login.trim()) ? {} : { login: said.invite.loginMissing }),
      ...(roles.length > 0 ? {} : { roles: said.rolesMissing }),
    }
    setFaults(missing)
    if (Object.keys(missing).length > 0) return void requestAnimationFrame(() => focusFirstFault(form.current))
    const body = { personId, login: login.trim(), roles, mail }
    const made = await send<SlipsView>('/invitations', { method: 'POST', body })
    if (made) {
      forgetDraftsOf(key)
      onMade(made)
    }
    await again()
  }
  return (
    <form
      class="sheet panel stack"
      aria-labelledby="account-invite"
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h2 id="account-invite">{invitation ? said.invite.again : said.invite.title}</h2>
      <p>{said.invite.lead}</p>
      <Field label={said.invite.login} hint={said.invite.loginHint} fault={faults.login}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            value={login}
            maxLength={100}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onInput={(event) => setLogin(event.currentTarget.value)}
          />
        )}
      </Field>
      <RolesChoice values={roles} onChange={setRoles} fault={faults.roles} />
      <MailTick canMail={canMail} hasMail={hasMail} value={mail} onChange={setMail} />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" busy={isBusy}>
          {said.invite.submit}
        </Button>
        {invitation && !invitation.isOver ? <WithdrawButton account={account} again={again} /> : null}
      </div>
    </form>
  )
}
