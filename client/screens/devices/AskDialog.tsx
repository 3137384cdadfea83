import { useState } from 'preact/hooks'
import type { DeviceView } from '../../../models/wire/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
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
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const asked = {
    revoke: { title: words.revoke, ask: words.revokeAsk, done: words.revoked },
    remove: { title: words.remove, ask: words.removeAsk, done: words.removed },
  }[action]
  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(`/devices/${device.id}${PATHS[action]}`, { method: 'DELETE' })
      announce(asked.done(device.name))
      onClose()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={asked.title} onClose={onClose}>
      <p>{asked.ask(device.name)}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end">
        <Button onPress={onClose}>{common.cancel}</Button>
        <Button kind="danger" busy={isBusy} onPress={() => void go()}>
          {asked.title}
        </Button>
      </div>
    </Dialog>
  )
}
