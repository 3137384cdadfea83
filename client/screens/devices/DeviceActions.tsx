import { useState } from 'preact/hooks'
import { mayGiveDevice } from '../../../models/domain/devices/device.ts'
import type { DeviceCodeView, DeviceView } from '../../../models/wire/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { me } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import type { Opened } from './opened.ts'

interface ItemActionsProps {
  readonly device: DeviceView
  readonly open: (opened: Opened) => void
}

/** What can be done about one screen. Only what makes sense now is there. */
export function DeviceActions({ device, open }: ItemActionsProps) {
  const words = deviceWords.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const renew = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      open({ kind: 'code', code: await ask<DeviceCodeView>(`/devices/${device.id}/code`, { method: 'POST' }) })
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  const named = (action: string): string => `${action}: ${device.name}`
  return (
    <div class="devices-cell">
      <div class="row">
        {mayGiveDevice(me.value?.roles ?? [], device.kind) ? (
          <Button size="small" busy={isBusy} label={named(words.newCode)} onPress={() => void renew()}>
            {words.newCode}
          </Button>
        ) : null}
        <Button size="small" label={named(words.change)} onPress={() => open({ kind: 'change', device })}>
          {words.change}
        </Button>
        {device.state === 'unpaired' ? null : (
          <Button size="small" label={named(words.revoke)} onPress={() => open({ kind: 'revoke', device })}>
            {words.revoke}
          </Button>
        )}
        <Button size="small" kind="danger" label={named(words.remove)} onPress={() => open({ kind: 'remove', device })}>
          {words.remove}
        </Button>
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
