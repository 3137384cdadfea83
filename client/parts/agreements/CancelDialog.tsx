import type { AgreementView } from '../../../models/wire/agreements.ts'
import { weekdayAndTime } from '../../state/time.ts'
import { useOrder } from '../../state/useOrder.ts'
import { MoveForm } from '../request/MoveForm.tsx'
import { moveAgreement } from './useAgreements.ts'
import { agreementWords } from './words.ts'

/** The client has to hear of it: asked once more. */
export function CancelDialog({ of, onClose }: { readonly of: AgreementView; readonly onClose: () => void }) {
  const words = agreementWords.value
  const { isBusy, fault, give } = useOrder(onClose)
  const cancel = async () => {
    await moveAgreement(of.id, 'cancel')
    return words.did.cancel
  }
  return (
    <MoveForm
      title={words.cancelTitle}
      submit={words.cancel}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => give(cancel)}
      onClose={onClose}
    >
      <p>{words.cancelAsk(of.person.name, weekdayAndTime(of.startsAt))}</p>
    </MoveForm>
  )
}
