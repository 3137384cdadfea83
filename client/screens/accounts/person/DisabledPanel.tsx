import { useState } from 'preact/hooks'
import { announce } from '../../../state/announcer.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import type { PanelProps } from './panelProps.ts'

/** Disabling says first what it does, and asks; enabling gives back what was there. */
export function DisabledPanel({ account: { personId, name, account, state, invitation }, again }: PanelProps) {
  const { disable, enable } = words.value
  const [isAsking, setAsking] = useState(false)
  const { send, isBusy, fault } = useOrder()
  const isDisabled = state === 'disabled'
  const set = async (disabled: boolean) => {
    const body = { edition: account?.edition ?? 0, disabled }
    if (await send(`/accounts/${personId}`, { method: 'PATCH', body })) {
      announce(disabled ? disable.done(name) : enable.done(name))
      setAsking(false)
    }
    await again()
  }
  const refused = <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
  return (
    <section class="sheet panel stack" aria-labelledby="account-disable">
      <h2 id="account-disable">{isDisabled ? enable.title : disable.title}</h2>
      <p>{isDisabled ? enable.lead : disable.consequences}</p>
      {isAsking ? null : refused}
      <div class="row">
        {isDisabled ? (
          <Button busy={isBusy} onPress={() => void set(false)}>
            {enable.title}
          </Button>
        ) : (
          <Button kind="danger" onPress={() => setAsking(true)}>
            {disable.title}
          </Button>
        )}
      </div>
      {isAsking ? (
        <Dialog title={disable.ask(name)} onClose={() => setAsking(false)}>
          <p>{disable.consequences}</p>
          {invitation && !invitation.isOver ? <p>{disable.gone}</p> : null}
          {refused}
          <div class="row row-end dialog-foot">
            <Button onPress={() => setAsking(false)}>{texts.value.common.cancel}</Button>
            <Button kind="danger" busy={isBusy} onPress={() => void set(true)}>
              {disable.title}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  )
}
