import { useState } from 'preact/hooks'
import { signOnWords } from '../../../parts/signOn/words.ts'
import { announce } from '../../../state/announcer.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useOrder } from '../useOrder.ts'
import type { PanelProps } from './panelProps.ts'

/** That somebody comes by the office's account, and how that ends: when it was the wrong one, say. */
export function LinkedPanel({ account: { personId, name, account }, again }: PanelProps) {
  const words = signOnWords.value
  const [isAsking, setAsking] = useState(false)
  const { send, isBusy, fault } = useOrder()
  const unlink = async () => {
    if (await send(`/sign-on/accounts/${personId}`, { method: 'DELETE' })) announce(words.unlinked)
    setAsking(false)
    await again()
  }
  return (
    <section class="sheet panel stack" aria-labelledby="account-linked">
      <h2 id="account-linked">{words.accountTitle}</h2>
      <p>{account?.signOnLink === 'open' ? words.accountLinked : words.accountLinkClosed}</p>
      <p class="soft">{words.rolesAreThere}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="danger" onPress={() => setAsking(true)}>
          {words.unlink}
        </Button>
      </div>
      {isAsking ? (
        <Dialog title={words.unlink} onClose={() => setAsking(false)}>
          <p>{words.unlinkConfirm(name)}</p>
          <div class="row row-end dialog-foot">
            <Button onPress={() => setAsking(false)}>{texts.value.common.cancel}</Button>
            <Button kind="danger" busy={isBusy} onPress={() => void unlink()}>
              {words.unlink}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  )
}
