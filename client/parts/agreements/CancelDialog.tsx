import { useState } from 'preact/hooks'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { weekdayAndTime } from '../../state/time.ts'
import { MoveForm } from '../request/MoveForm.tsx'
import { moveAgreement } from './useAgreements.ts'
import { agreementWords } from './words.ts'

/** The client has to hear of it: asked once more. */
export function CancelDialog({ of, onClose }: { readonly of: AgreementView; readonly onClose: () => void }) {
  const words = agreementWords.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await moveAgreement(of.id, 'cancel')
      announce(words.did.cancel)
      onClose()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={words.cancelTitle}
      submit={words.cancel}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <p>{words.cancelAsk(of.person.name, weekdayAndTime(of.startsAt))}</p>
    </MoveForm>
  )
}
