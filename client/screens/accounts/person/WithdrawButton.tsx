import { announce } from '../../../state/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import type { PanelProps } from './panelProps.ts'

/** A link that went to the wrong person is of no use from now on. */
export function WithdrawButton({ account: { personId, name, invitation }, again }: PanelProps) {
  const { invite } = words.value
  const { send, isBusy, fault } = useOrder()
  const withdraw = async () => {
    if (await send(`/invitations/${personId}`, { method: 'DELETE' })) announce(invite.withdrawn(name))
    await again()
  }
  return (
    <>
      <Button busy={isBusy} onPress={() => void withdraw()}>
        {invitation?.purpose === 'reset' ? invite.withdrawReset : invite.withdraw}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </>
  )
}
