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
import { countsOf, type ManySlips } from './manySlips.ts'
import { Tick } from './Tick.tsx'
import { useOrder } from './useOrder.ts'
import { words } from './words.ts'

interface ManySlipsDialogProps {
  readonly list: AccountList
  readonly whom: ManySlips
  readonly onClose: () => void
  readonly onMade: (made: SlipsView) => void
}

/** How many, with what, and who is left out, before the slips are made. */
export function ManySlipsDialog({ list, whom, onClose, onMade }: ManySlipsDialogProps) {
  const { canMail } = list
  const { slips } = words.value
  const said = words.value[whom]
  const { without, waiting } = countsOf(list, whom)
  const [again, setAgain] = useState(without === 0)
  const [mail, setMail] = useState(canMail)
  const { send, isBusy, fault, setFault } = useOrder()
  const go = async () => {
    const made = await send<SlipsView>(`/invitations/${whom}`, { method: 'POST', body: { again, mail } })
    if (!made) return
    if (made.slips.length === 0) setFault(said.none)
    else onMade(made)
  }
  return (
    <Dialog title={said.title} onClose={onClose}>
      <p>{said.lead(without + (again ? waiting : 0))}</p>
      {isLoopback(linkOrigin(list)) ? <Notice kind="warn">{slips.loopbackFirst}</Notice> : null}
      {waiting > 0 ? (
        <Tick value={again} onChange={setAgain}>
          {said.again(waiting)}
        </Tick>
      ) : null}
      {canMail ? (
        <Tick value={mail} onChange={setMail}>
          {said.mail}
        </Tick>
      ) : null}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{texts.value.common.cancel}</Button>
        <Button kind="primary" busy={isBusy} onPress={() => void go()}>
          {said.submit}
        </Button>
      </div>
    </Dialog>
  )
}
