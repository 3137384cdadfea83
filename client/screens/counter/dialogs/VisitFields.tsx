import { useState } from 'preact/hooks'
import { NEEDS } from '../../../../models/domain/request/needs.ts'
import type { VisitOrderFields } from '../../../../models/domain/visit/decideVisit.ts'
import type { RequestView } from '../../../../models/wire/views.ts'
import { NeedsChoice } from '../../../parts/request/NeedsChoice.tsx'
import { NoteField } from '../../../parts/request/NoteField.tsx'
import { PlaceChoice } from '../../../parts/request/PlaceChoice.tsx'
import { announce } from '../../../state/announcer.ts'
import { forgetDraftsOf } from '../../../state/drafts.ts'
import { explain } from '../../../state/explain.ts'
import { texts } from '../../../state/language.ts'
import { isMovingVisit, moveVisit, visitDraftKey } from '../../../state/visits.ts'
import { isText, someOf, useDraft } from '../../../ui/useDraft.ts'

type VisitAnswers = ReturnType<typeof useVisitAnswers>

/** What is being corrected for the whole visit of this request, kept until it was sent. */
export function useVisitAnswers({ visitId, code }: Pick<RequestView, 'visitId' | 'code'>) {
  const kept = visitDraftKey(visitId)
  const [needs, setNeeds] = useDraft(`${kept}needs`, someOf(NEEDS))
  const [placeId, setPlaceId] = useDraft(`${kept}place`, isText)
  const [note, setNote] = useDraft(`${kept}note`, isText)
  const [fault, setFault] = useState<string>()
  // Only what was changed here: a colleague may be correcting something else.
  const fields: VisitOrderFields['amend'] = {
    ...(needs === undefined ? {} : { needs }),
    ...(placeId === undefined ? {} : { placeId }),
    ...(note === undefined ? {} : { note: note.trim() }),
  }
  const send = async (): Promise<boolean> => {
    setFault(undefined)
    if (Object.keys(fields).length === 0) return true
    try {
      await moveVisit(visitId, 'amend', fields)
      announce(texts.value.visit.amended(code))
      return true
    } catch (error) {
      setFault(explain(error))
      return false
    }
  }
  return {
    needs,
    setNeeds,
    placeId,
    setPlaceId,
    note,
    setNote,
    fault,
    send,
    isBusy: isMovingVisit(visitId, 'amend'),
    forget: () => forgetDraftsOf(kept),
  }
}

/** Needs, place and note of a client: corrected once for everybody who is called to them. */
export function VisitFields({ request, answers }: { readonly request: RequestView; readonly answers: VisitAnswers }) {
  const { needs, placeId, note, setNeeds, setPlaceId, setNote } = answers
  return (
    <>
      <NeedsChoice values={needs ?? request.needs} onChange={setNeeds} />
      <PlaceChoice value={placeId ?? request.place.id} onChange={setPlaceId} />
      <NoteField value={note ?? request.note ?? ''} onChange={setNote} />
    </>
  )
}
