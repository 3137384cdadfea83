import { useState } from 'preact/hooks'
import type { AgreementView } from '../../../../models/wire/agreements.ts'
import { moveAgreement } from '../../../parts/agreements/useAgreements.ts'
import { agreementWords } from '../../../parts/agreements/words.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { PlaceChoice } from '../../../parts/request/PlaceChoice.tsx'
import { announce } from '../../../state/announcer.ts'
import { explain } from '../../../state/explain.ts'
import { placeOf } from '../raiseDraft.ts'

/** The place they agreed on is no longer there: the client waits at this desk, unless the clerk says where else. */
export function HereDialog({ of, onClose }: { readonly of: AgreementView; readonly onClose: () => void }) {
  const words = agreementWords.value
  const [placeId, setPlaceId] = useState(placeOf({}))
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const go = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      const done = await moveAgreement(of.id, 'here', placeId === undefined ? {} : { placeId })
      announce(words.hereDone(done.becameCode ?? ''))
      onClose()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={words.hereOf(of.code)}
      submit={words.here}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      <p>{words.placeGone}</p>
      <PlaceChoice value={placeId} onChange={setPlaceId} />
    </MoveForm>
  )
}
