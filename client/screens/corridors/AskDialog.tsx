import { useState } from 'preact/hooks'
import type { CorridorView } from '../../../models/wire/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface AskDialogProps {
  readonly device: CorridorView
  readonly deed: 'revoke' | 'remove'
  readonly onClose: () => void
}

const PATHS = { revoke: '/pairing', remove: '' } as const

/** Both end the ringing on a corridor: asked once more. */
export function AskDialog({ device, deed, onClose }: AskDialogProps) {
  const corridors = corridorWords.value
  const { common } = texts.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const words = {
    revoke: { title: corridors.revoke, ask: corridors.revokeAsk, done: corridors.revoked },
    remove: { title: corridors.remove, ask: corridors.removeAsk, done: corridors.removed },
  }[deed]
  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(`/corridors/${device.id}${PATHS[deed]}`, { method: 'DELETE' })
      announce(words.done(device.name))
      onClose()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.ask(device.name)}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end">
        <Button onPress={onClose}>{common.cancel}</Button>
        <Button kind="danger" busy={isBusy} onPress={() => void go()}>
          {words.title}
        </Button>
      </div>
    </Dialog>
  )
}
