import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { isOwnPath } from '../../../models/domain/signOn/signOn.ts'
import { REFUSAL_QUESTION } from '../../../models/wire/signOnPaths.ts'
import { PublicLinks } from '../../frame/PublicLinks.tsx'
import { homePath } from '../../frame/views.ts'
import { NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { me, sessionEnded, signIn, takenBy } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { later } from '../../ui/later.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { SamplePeople } from './SamplePeople.tsx'

const OfficeAccountEntrance = later(
  async () => (await import('../../parts/signOn/OfficeAccountEntrance.tsx')).OfficeAccountEntrance,
)

/** In the sample office everybody has this password; such an office listens on its own computer only. */
const SAMPLE_PASSWORD = 'parter'

/** Login and password; in the sample office also one press for each sample person. */
export function SignInScreen() {
  const { signIn: words, network } = texts.value
  const { query, route } = useLocation()
  const [fault, setFault] = useState<string>()
  const [busyWith, setBusyWith] = useState<string>()
  const [typed = '', setTyped] = useDraft('signIn', isText)
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)

  const isInside = Boolean(me.value)
  useEffect(() => {
    if (isInside) route(wayBack(query.to), true)
  }, [isInside])

  const enter = async (name: string, secret: string) => {
    if (busyWith !== undefined) return
    setBusyWith(name)
    setFault(undefined)
    try {
      await signIn(name, secret)
    } catch (error) {
      setFault(error instanceof NoAnswer ? network.lost : explain(error))
      setBusyWith(undefined)
      password.current?.focus()
    }
  }

  const submit = (event: Event) => {
    event.preventDefault()
    const name = login.current?.value.trim() ?? ''
    const secret = password.current?.value ?? ''
    if (name !== '' && secret !== '') return void enter(name, secret)
    setFault(words.missing)
    ;(name === '' ? login : password).current?.focus()
  }

  const form = (
    <form class="entrance-form sheet stack" onSubmit={submit} noValidate>
      <Field label={words.login}>
        {(ids) => (
          <input
            class="input"
            {...ids}
            ref={login}
            autocomplete="username"
            autocapitalize="none"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.password}>
        {(ids) => <input class="input" {...ids} ref={password} type="password" autocomplete="current-password" />}
      </Field>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <Button kind="primary" size="large" busy={busyWith !== undefined}>
        {words.submit}
      </Button>
    </form>
  )
  return (
    <Screen title={words.title} class="entrance">
      <p class="entrance-lead">{words.lead}</p>
      {globalThis.isSecureContext ? null : <Notice kind="warn">{words.insecure}</Notice>}
      {sessionEnded.value ? (
        <Notice kind="info">{takenBy.value === undefined ? words.kept : words.takenBy(takenBy.value)}</Notice>
      ) : null}
      {office.value?.signOn || query[REFUSAL_QUESTION] !== undefined ? (
        <OfficeAccountEntrance to={query.to} why={query[REFUSAL_QUESTION]} />
      ) : null}
      <div class="entrance-ways">
        {office.value?.signOn === 'only' ? (
          <details class="entrance-kept">
            <summary>{words.breakGlass}</summary>
            {form}
          </details>
        ) : (
          form
        )}
        {office.value?.sample && office.value.samplePeople ? (
          <SamplePeople
            people={office.value.samplePeople}
            busyWith={busyWith}
            onChoose={(person) => void enter(person, SAMPLE_PASSWORD)}
          />
        ) : null}
      </div>
      {office.value?.sample ? null : (
        <p>
          <a href="/invitation">{words.withCode}</a>
        </p>
      )}
      <p class="row">
        <PublicLinks />
      </p>
    </Screen>
  )
}

/** Only to pages of our own: an address from elsewhere in `to` leads home. */
const wayBack = (to: string | undefined): string => (to !== undefined && isOwnPath(to) ? to : homePath())
