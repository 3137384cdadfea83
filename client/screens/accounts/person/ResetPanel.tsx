import { useState } from 'preact/hooks'
import type { SlipsView } from '../../../../models/wire/invitations.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import { MailTick } from './MailTick.tsx'
import type { LinkPanelProps } from './panelProps.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

/** Somebody forgot their password: they choose another themselves, so that nobody else ever knows it. */
export function ResetPanel({ account, canMail, onMade, again }: LinkPanelProps) {
  const { personId, hasMail, invitation } = account
  const { reset } = words.value
  const [mail, setMail] = useState(canMail && hasMail)
  const { send, isBusy, fault } = useOrder()
  const go = async () => {
    const made = await send<SlipsView>(`/accounts/${personId}/reset`, {
      method: 'POST',
      body: { mail: canMail && hasMail && mail },
    })
    if (made) onMade(made)
    await again()
  }
  return (
    <section class="sheet panel stack" aria-labelledby="account-reset">
      <h2 id="account-reset">{reset.title}</h2>
      <p>{reset.lead}</p>
      <MailTick canMail={canMail} hasMail={hasMail} value={mail} onChange={setMail} />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button busy={isBusy} onPress={() => void go()}>
          {reset.submit}
        </Button>
        {invitation && !invitation.isOver ? <WithdrawButton account={account} again={again} /> : null}
      </div>
    </section>
  )
}
