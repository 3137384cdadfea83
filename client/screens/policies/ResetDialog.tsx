import { useState } from 'preact/hooks'
import type { PoliciesView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface ResetDialogProps {
  readonly unitId: string
  readonly onDone: (view: PoliciesView) => Promise<void>
  readonly onClose: () => void
}

/** Takes effect at once, and what was typed goes with it: asked once more. */
export function ResetDialog({ unitId, onDone, onClose }: ResetDialogProps) {
  const words = policyWords.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      const view = await ask<PoliciesView>(`/policies/units/${encodeURIComponent(unitId)}`, { method: 'DELETE' })
      announce(words.resetDone)
      onClose()
      await onDone(view)
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={words.resetTitle} onClose={onClose}>
      <p>{words.resetLead}</p>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{texts.value.common.cancel}</Button>
        <Button kind="primary" busy={isBusy} onPress={() => void go()}>
          {words.reset}
        </Button>
      </div>
    </Dialog>
  )
}
