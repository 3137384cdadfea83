import { useState } from 'preact/hooks'
import type { CorridorCodeView, CorridorView } from '../../../models/wire/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import type { Opened } from './opened.ts'

interface DeedsProps {
  readonly device: CorridorView
  readonly open: (opened: Opened) => void
}

/** What can be done about one screen. Only what makes sense now is there. */
export function CorridorActions({ device, open }: DeedsProps) {
  const corridors = corridorWords.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const renew = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      open({ kind: 'code', code: await ask<CorridorCodeView>(`/corridors/${device.id}/code`, { method: 'POST' }) })
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  const named = (deed: string): string => `${deed}: ${device.name}`
  return (
    <div class="corridors-cell">
      <div class="row">
        <Button size="small" busy={isBusy} label={named(corridors.newCode)} onPress={() => void renew()}>
          {corridors.newCode}
        </Button>
        <Button size="small" label={named(corridors.change)} onPress={() => open({ kind: 'change', device })}>
          {corridors.change}
        </Button>
        {device.state === 'unpaired' ? null : (
          <Button size="small" label={named(corridors.revoke)} onPress={() => open({ kind: 'revoke', device })}>
            {corridors.revoke}
          </Button>
        )}
        <Button
          size="small"
          kind="danger"
          label={named(corridors.remove)}
          onPress={() => open({ kind: 'remove', device })}
        >
          {corridors.remove}
        </Button>
      </div>
      {fault === undefined ? null : <Fault>{fault}</Fault>}
    </div>
  )
}
