import { useState } from 'preact/hooks'
import type { AgreementView } from '../../../../models/wire/agreements.ts'
import { moveAgreement } from '../../../parts/agreements/useAgreements.ts'
import { agreementWords } from '../../../parts/agreements/words.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { PlaceChoice } from '../../../parts/request/PlaceChoice.tsx'
import { useOrder } from '../../../state/useOrder.ts'
import { placeOf } from '../raiseDraft.ts'

/** The place they agreed on is no longer there: the client waits at this desk, unless the clerk says where else. */
export function HereDialog({ of, onClose }: { readonly of: AgreementView; readonly onClose: () => void }) {
  const words = agreementWords.value
  const [placeId, setPlaceId] = useState(placeOf({}))
  const { isBusy, fault, give } = useOrder(onClose)
  const call = async () => {
    const done = await moveAgreement(of.id, 'here', placeId === undefined ? {} : { placeId })
    return words.hereDone(done.becameCode ?? '')
  }
  return (
    <MoveForm
      title={words.hereOf(of.code)}
      submit={words.here}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => give(call)}
      onClose={onClose}
    >
      <p>{words.placeGone}</p>
      <PlaceChoice value={placeId} onChange={setPlaceId} />
    </MoveForm>
  )
}
