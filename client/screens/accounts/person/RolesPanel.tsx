import { useRef, useState } from 'preact/hooks'
import { ROLES, type Role } from '../../../../models/domain/directory/directory.ts'
import { announce } from '../../../state/announcer.ts'
import { forgetDraftsOf } from '../../../state/drafts.ts'
import { texts } from '../../../state/language.ts'
import { me } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { focusFirstFault } from '../../../ui/firstFault.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { someOf, useDraft } from '../../../ui/useDraft.ts'
import { RolesChoice } from '../RolesChoice.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import type { PanelProps } from './panelProps.ts'

interface Draft {
  /** What stood there when somebody began to change it: a save over something else is refused, once. */
  readonly edition?: number
  readonly roles: readonly Role[]
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  (!('edition' in value) || typeof value.edition === 'number') &&
  'roles' in value &&
  someOf(ROLES)(value.roles)

/** What somebody may do; several roles, each with its sentence. */
export function RolesPanel({ account: { personId, name, account }, again }: PanelProps) {
  const said = words.value
  const [draft, setDraft] = useDraft(`account.${personId}.roles`, isDraft)
  const [isMissing, setMissing] = useState(false)
  const { send, isBusy, fault } = useOrder()
  const form = useRef<HTMLFormElement>(null)
  if (!account) return null
  const roles = draft?.roles ?? account.roles
  const isOvertaken = draft?.edition !== undefined && draft.edition !== account.edition
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(roles.length === 0)
    if (roles.length === 0) return void requestAnimationFrame(() => focusFirstFault(form.current))
    const body = { edition: draft?.edition ?? account.edition, roles }
    const done = await send(`/accounts/${personId}`, { method: 'PATCH', body })
    if (done) {
      forgetDraftsOf(`account.${personId}.`)
      announce(said.rolesSaved(name))
    } else {
      // Told by whom and when: whoever presses once more knows what they replace.
      setDraft({ roles })
    }
    await again()
  }
  return (
    <form
      class="sheet panel stack"
      aria-labelledby="account-roles"
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h2 id="account-roles">{said.roles}</h2>
      {isOvertaken ? (
        <Notice kind="warn">{said.overtaken(account.roles.map((role) => texts.value.roles[role]).join(', '))}</Notice>
      ) : null}
      <RolesChoice
        quietLegend
        values={roles}
        onChange={(next) => {
          setMissing(false)
          setDraft({ edition: draft?.edition ?? account.edition, roles: next })
        }}
        fault={isMissing ? said.rolesMissing : undefined}
      />
      {account.isLastAdministrator && !account.isBreakGlass ? <p class="soft">{said.lastAdministrator}</p> : null}
      <p class="soft">{personId === me.value?.person.id ? said.rolesOwn : said.rolesSignOut}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" busy={isBusy}>
          {said.saveRoles}
        </Button>
        {draft === undefined ? null : (
          <Button onPress={() => forgetDraftsOf(`account.${personId}.`)}>{texts.value.common.cancel}</Button>
        )}
      </div>
    </form>
  )
}
