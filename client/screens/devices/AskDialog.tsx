import type { DeviceView } from '../../../models/wire/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { ask } from '../../state/api.ts'
import { texts } from '../../state/language.ts'
import { useOrder } from '../../state/useOrder.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface AskDialogProps {
  readonly device: DeviceView
  readonly action: 'revoke' | 'remove'
  readonly onClose: () => void
}

const PATHS = { revoke: '/pairing', remove: '' } as const

/** Both end what a tablet shows: asked once more. */
export function AskDialog({ device, action, onClose }: AskDialogProps) {
  const words = deviceWords.value
  const { common } = texts.value
  const { isBusy, fault, give } = useOrder(onClose)
  const asked = {
    revoke: { title: words.revoke, ask: words.revokeAsk, done: words.revoked },
    remove: { title: words.remove, ask: words.removeAsk, done: words.removed },
  }[action]
  const order = async () => {
    await ask(`/devices/${device.id}${PATHS[action]}`, { method: 'DELETE' })
    return asked.done(device.name)
  }
  return (
    <Dialog title={asked.title} onClose={onClose}>
      <p>{asked.ask(device.name)}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end">
        <Button onPress={onClose}>{common.cancel}</Button>
        <Button kind="danger" busy={isBusy} onPress={() => give(order)}>
          {asked.title}
        </Button>
      </div>
    </Dialog>
  )
}
