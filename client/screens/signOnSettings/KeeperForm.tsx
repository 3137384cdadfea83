import { useState } from 'preact/hooks'
import type { SignOnView } from '../../../models/wire/signOn.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { signOnWords } from '../../parts/signOn/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { useComplaints } from '../../ui/useComplaints.ts'
import { savedSettings } from './savedSettings.ts'
import { useOrderSettings } from './useOrderSettings.ts'

interface KeeperFormProps {
  readonly view: SignOnView
  readonly again: () => Promise<void>
  readonly onDone: (said: string) => void
}

/** Which account is kept for a silent provider: its password is typed at once, so that it is known that somebody has it. */
export function KeeperForm({ view, again, onDone }: KeeperFormProps) {
  const { onlyWay: words } = signOnWords.value
  const before = view.settings?.breakGlass
  const among = [...view.breakGlassPeople.map(({ id }) => id), ...(before ? [before.personId] : [])]
  const [personId, setPersonId] = useState(before?.personId ?? '')
  const [password, setPassword] = useState('')
  const [contact, setContact] = useState(before?.contact ?? '')
  const [isWrong, setWrong] = useState(false)
  const { order, isBusy, fault } = useOrderSettings(again)
  const isOther = personId !== before?.personId
  const missing = {
    keeper: personId === '' ? words.keeperMissing : undefined,
    password: isOther && password === '' ? words.passwordMissing : isWrong ? words.passwordWrong : undefined,
    contact: contact.trim() === '' || isMail(contact) ? undefined : words.contactWrong,
  }
  const { form, isMissing, tell, complain, forget } = useComplaints(missing)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (isMissing) return complain()
    const proof = isOther ? { password } : {}
    const told = contact.trim() === '' ? {} : { contact: contact.trim() }
    const answer = await order({ ...savedSettings(view), breakGlass: { personId, ...proof, ...told } })
    if (answer === 'wrongCredentials') {
      setWrong(true)
      return complain()
    }
    if (answer !== 'done') return
    setPassword('')
    forget()
    onDone(before ? words.changed : words.saved)
  }
  return (
    <form class="stack" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <PersonSelect
        label={words.keeper}
        hint={words.keeperHint}
        value={personId}
        onChange={setPersonId}
        among={among}
        fault={tell('keeper')}
      />
      {isOther ? (
        <Field label={words.password} hint={words.passwordHint} fault={tell('password')}>
          {(ids) => (
            <input
              class="input"
              type="password"
              autocomplete="off"
              maxLength={200}
              {...ids}
              value={password}
              onInput={(event) => {
                setPassword(event.currentTarget.value)
                setWrong(false)
              }}
            />
          )}
        </Field>
      ) : null}
      <Field label={words.contact} hint={words.contactHint} fault={tell('contact')}>
        {(ids) => (
          <input
            class="input"
            type="email"
            autocomplete="off"
            maxLength={200}
            {...ids}
            value={contact}
            onInput={(event) => setContact(event.currentTarget.value)}
          />
        )}
      </Field>
      {before ? null : <Effects view={view} />}
      <div role="alert">{fault === undefined || isWrong ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind={before ? 'plain' : 'danger'} busy={isBusy}>
          {before ? words.changeSubmit : words.submit}
        </Button>
      </div>
    </form>
  )
}

/** Read before it is pressed: who would not come in any more above all. */
function Effects({ view: { people, linked } }: { readonly view: SignOnView }) {
  const { onlyWay: words } = signOnWords.value
  // The account that is kept needs none.
  const unlinked = Math.max(0, people.length - linked - 1)
  return (
    <>
      <p>{words.effects}</p>
      <ul class="sign-on-points">
        <li>{words.unlinked(unlinked)}</li>
        <li>{words.nobodyOut}</li>
        <li>{words.passwordsKept}</li>
        <li>{words.loud}</li>
      </ul>
    </>
  )
}

const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
