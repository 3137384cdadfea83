import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../../state/announcer.ts'
import { ask, NoAnswer, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ShowPassword } from '../../ui/ShowPassword.tsx'
import { ownPasswordWords } from './words.ts'

const SHORTEST = 8

interface Faults {
  readonly current?: string
  readonly next?: string
  /** Of neither of the two. */
  readonly other?: string
}

/** A new password for oneself. Whoever comes by the office's provider alone has none to change. */
export function OwnPassword() {
  const words = ownPasswordWords.value
  const current = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [isDone, setDone] = useState(false)
  const [isBusy, setBusy] = useState(false)
  useLayoutEffect(() => {
    if (faults.current !== undefined || faults.next !== undefined) focusFirstFault(form.current)
  }, [faults])
  if (!me.value || me.value.comesByProvider) return null
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setDone(false)
    const body = { current: current.current?.value ?? '', next: next.current?.value ?? '' }
    const missing = {
      ...(body.current === '' ? { current: words.missingCurrent } : {}),
      ...(body.next.length < SHORTEST ? { next: words.missingNext } : {}),
    }
    if (Object.keys(missing).length > 0) return setFaults(missing)
    setBusy(true)
    setFaults({})
    try {
      await ask('/password', { method: 'POST', body })
      form.current?.reset()
      setDone(true)
      announce(words.done)
    } catch (error) {
      setFaults(faultsOf(error))
    }
    setBusy(false)
  }
  return (
    <section class="sheet panel stack" aria-labelledby="own-password">
      <h2 id="own-password">{words.title}</h2>
      <p>{words.lead}</p>
      <form class="stack" ref={form} onSubmit={(event) => void submit(event)} noValidate>
        {/* Password managers ask whose it is. */}
        <input type="hidden" name="username" autocomplete="username" value={me.value.login} />
        <Field label={words.current} fault={faults.current}>
          {(ids) => <input {...ids} class="input" ref={current} type="password" autocomplete="current-password" />}
        </Field>
        <Field label={words.next} hint={words.nextHint} fault={faults.next}>
          {(ids) => <input {...ids} class="input" ref={next} type="password" autocomplete="new-password" />}
        </Field>
        <ShowPassword input={next} />
        <div role="alert">{faults.other === undefined ? null : <Fault>{faults.other}</Fault>}</div>
        {isDone ? <Notice kind="good">{words.done}</Notice> : null}
        <div class="row">
          <Button busy={isBusy}>{words.submit}</Button>
        </div>
      </form>
    </section>
  )
}

function faultsOf(error: unknown): Faults {
  const words = ownPasswordWords.value
  if (error instanceof NoAnswer) return { other: words.unknownResult }
  const code = error instanceof Refused ? error.view.code : undefined
  if (code === 'wrongCredentials') return { current: words.wrongCurrent }
  return code === 'weakPassword' ? { next: explain(error) } : { other: explain(error) }
}
