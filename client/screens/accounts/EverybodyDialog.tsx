import { useState } from 'preact/hooks'
import type { AccountList } from '../../../models/wire/accountList.ts'
import type { SlipsView } from '../../../models/wire/invitations.ts'
import { isLoopback } from '../../parts/links/isLoopback.ts'
import { linkOrigin } from '../../parts/links/linkOrigin.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tick } from './Tick.tsx'
import { useOrder } from './useOrder.ts'
import { words } from './words.ts'

interface EverybodyDialogProps {
  readonly list: AccountList
  readonly onClose: () => void
  readonly onMade: (made: SlipsView) => void
}

/** How many, with what, and who is left out, before the slips are made. */
export function EverybodyDialog({ list, onClose, onMade }: EverybodyDialogProps) {
  const { accounts, canMail } = list
  const { everybody, slips } = words.value
  const without = accounts.filter(({ state }) => state === 'none').length
  const waiting = accounts.filter(({ state }) => state === 'invited').length
  const [again, setAgain] = useState(without === 0)
  const [mail, setMail] = useState(canMail)
  const { send, isBusy, fault, setFault } = useOrder()
  const go = async () => {
    const made = await send<SlipsView>('/invitations/everybody', { method: 'POST', body: { again, mail } })
    if (!made) return
    if (made.slips.length === 0) setFault(everybody.none)
    else onMade(made)
  }
  return (
    <Dialog title={everybody.title} onClose={onClose}>
      <p>{everybody.lead(without + (again ? waiting : 0))}</p>
      {isLoopback(linkOrigin(list)) ? <Notice kind="warn">{slips.loopbackFirst}</Notice> : null}
      {waiting > 0 ? (
        <Tick value={again} onChange={setAgain}>
          {everybody.again(waiting)}
        </Tick>
      ) : null}
      {canMail ? (
        <Tick value={mail} onChange={setMail}>
          {everybody.mail}
        </Tick>
      ) : null}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{texts.value.common.cancel}</Button>
        <Button kind="primary" busy={isBusy} onPress={() => void go()}>
          {everybody.submit}
        </Button>
      </div>
    </Dialog>
  )
}
