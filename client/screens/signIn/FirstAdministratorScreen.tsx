import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { suggestedLogin } from '../../../models/domain/accounts/login.ts'
import { Refused } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { beginOffice } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field, type FieldIds } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ShowPassword } from '../../ui/ShowPassword.tsx'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { CoursePart } from './beginning/CoursePart.tsx'
import { OtherWays } from './beginning/OtherWays.tsx'
import { useBeginning } from './beginning/useBeginning.ts'
import '../../parts/setup/setup.css'

/** As the server reads it; said here beside the field. */
const isLogin = (login: string): boolean => /^[\p{L}\p{N}._@-]{2,100}$/u.test(login.trim())

const FIELDS = ['officeName', 'name', 'login', 'password'] as const

/** Opened once, by the link from the server's window. The secret is in the fragment: it never reaches a log. */
export function FirstAdministratorScreen() {
  const words = texts.value.firstAdministrator
  const [secret] = useState(() => location.hash.slice(1))
  const beginning = useBeginning(secret)
  const { course, lost } = beginning
  const isElsewhere = course !== undefined && course.phase !== 'failed'
  return (
    <Screen title={words.title} class="entrance">
      {secret === '' ? <Notice kind="warn">{words.noSecret}</Notice> : null}
      {course === undefined ? null : <CoursePart beginning={beginning} course={course} />}
      {secret === '' || (isElsewhere && lost === undefined) ? null : (
        <>
          <p class="entrance-lead">{words.lead}</p>
          <div class="first-ways">
            <AdministratorForm secret={secret} />
            {beginning.isKnown ? <OtherWays beginning={beginning} /> : null}
          </div>
        </>
      )}
    </Screen>
  )
}

function AdministratorForm({ secret }: { readonly secret: string }) {
  const words = texts.value.firstAdministrator
  const [fault, setFault] = useState<string>()
  const [isLoginWrong, setLoginWrong] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const { route } = useLocation()
  // Whoever opens the link has come to type; but nobody is moved away from what they have pressed meanwhile.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [])

  const submit = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '')]))
    const isComplete = FIELDS.every((name) => (said[name] ?? '').trim().length >= 2)
    const isWrong = said.login !== '' && !isLogin(said.login ?? '')
    setLoginWrong(isWrong)
    setFault(undefined)
    if (isWrong) return void setTimeout(() => focusFirstFault(box.current))
    if (!isComplete || (said.password ?? '').length < 8) return setFault(words.missing)
    setBusy(true)
    try {
      await beginOffice({ secret, ...said })
      forgetDraftsOf('firstAdministrator')
      // Not back to a link that is used up.
      route('/setup', true)
    } catch (error) {
      setFault(isDead(error) ? words.linkDead : explain(error))
      setBusy(false)
      if (error instanceof Refused && error.view.code === 'weakPassword') password.current?.focus()
    }
  }

  return (
    <form class="entrance-form sheet stack" onSubmit={(event) => void submit(event)} noValidate ref={box}>
      {FIELDS.map((name) => (
        <Field
          label={words[name]}
          key={name}
          hint={HINTS[name] && words[HINTS[name]]}
          fault={name === 'login' && isLoginWrong ? words.wrongLogin : undefined}
        >
          {(ids) =>
            name === 'password' ? (
              <input class="input" {...ids} ref={password} name={name} type="password" autocomplete="new-password" />
            ) : (
              <KeptInput {...ids} name={name} />
            )
          }
        </Field>
      ))}
      <ShowPassword input={password} />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <Button kind="primary" size="large" busy={isBusy}>
        {words.submit}
      </Button>
    </form>
  )
}

const HINTS: { readonly [F in (typeof FIELDS)[number]]?: 'loginHint' | 'passwordHint' } = {
  login: 'loginHint',
  password: 'passwordHint',
}

const isDead = (error: unknown): boolean => error instanceof Refused && error.view.code === 'notFound'

/** Typed once, even if the page is loaded again; never the password. */
function KeptInput({ name, ...ids }: FieldIds & { readonly name: keyof typeof AUTOCOMPLETE }) {
  const [own, setTyped] = useDraft(`firstAdministrator.${name}`, isText)
  const [person = ''] = useDraft('firstAdministrator.name', isText)
  // As everybody else's login is made, until another one is typed.
  const proposed = name === 'login' && person.trim() !== '' ? suggestedLogin(person, () => false) : ''
  const typed = own ?? proposed
  return (
    <input
      class="input"
      {...ids}
      name={name}
      autocomplete={AUTOCOMPLETE[name]}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

const AUTOCOMPLETE = { officeName: 'organization', name: 'name', login: 'username' } as const
