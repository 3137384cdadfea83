import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { OfficeAccountButton } from '../parts/signOn/OfficeAccountButton.tsx'
import { announce } from '../state/announcer.ts'
import { explain } from '../state/explain.ts'
import { texts } from '../state/language.ts'
import { me, renewSession } from '../state/session.ts'
import { clockTime } from '../state/time.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'

/** Signing in anew without leaving the page: the password is all that is asked. */
export function StayDialog({ onClose }: { readonly onClose: () => void }) {
  const { frame, signIn, common } = texts.value
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  // Opened by this person's own press: they type on at once.
  useLayoutEffect(() => password.current?.focus(), [])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const secret = password.current?.value ?? ''
    if (secret === '') {
      setFault(frame.stayMissing)
      password.current?.focus()
      return
    }
    setBusy(true)
    setFault(undefined)
    try {
      await renewSession(secret)
      onClose()
      if (me.value) announce(frame.stayDone(clockTime(me.value.expiresAt)))
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
      password.current?.focus()
    }
  }
  if (me.value?.comesByProvider)
    return (
      <Dialog title={frame.stayTitle} onClose={onClose}>
        <div class="stack">
          <p>{frame.stayElsewhere}</p>
          <OfficeAccountButton kind="primary" to={location.pathname + location.search} />
        </div>
      </Dialog>
    )
  return (
    <Dialog title={frame.stayTitle} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{frame.stayLead}</p>
        {/* For the browser's own keeper of passwords. */}
        <input
          class="unseen"
          type="text"
          autocomplete="username"
          value={me.value?.login ?? ''}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <Field label={signIn.password} fault={fault}>
          {(ids) => <input class="input" {...ids} ref={password} type="password" autocomplete="current-password" />}
        </Field>
        <div class="row row-end dialog-foot">
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="primary" busy={isBusy}>
            {frame.staySubmit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
