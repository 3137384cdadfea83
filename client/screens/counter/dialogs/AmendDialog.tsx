import { NEEDS } from '../../../../models/domain/request/needs.ts'
import { REQUEST_KINDS } from '../../../../models/domain/request/request.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { NeedsChoice } from '../../../parts/request/NeedsChoice.tsx'
import { NoteField } from '../../../parts/request/NoteField.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { draftKey } from '../../../state/moves.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { isText, oneOf, someOf, useDraft } from '../../../ui/useDraft.ts'
import { PlaceChoice } from '../PlaceChoice.tsx'

/** Needs, place, kind and note can be completed after the call has gone out: the client is not kept waiting for it. */
export function AmendDialog({ request, onClose }: RequestDialog) {
  const { board: words, counter, kinds } = texts.value
  const draft = draftKey('amend', request.id)
  const [needs, setNeeds] = useDraft(`${draft}needs`, someOf(NEEDS))
  const [placeId, setPlaceId] = useDraft(`${draft}place`, isText)
  const [kind, setKind] = useDraft(`${draft}kind`, oneOf(REQUEST_KINDS))
  const [note, setNote] = useDraft(`${draft}note`, isText)
  const { send, form } = useMoveForm(request.id, 'amend', onClose)
  const submit = () =>
    // Only what was changed here: a colleague may be completing something else.
    send({
      ...(needs === undefined ? {} : { needs }),
      ...(placeId === undefined ? {} : { placeId }),
      ...(kind === undefined ? {} : { kind }),
      ...(note === undefined ? {} : { note: note.trim() }),
    })
  return (
    <MoveForm {...form} title={words.amendTitle(request.code)} submit={words.amendSubmit} onSubmit={submit}>
      <NeedsChoice values={needs ?? request.needs} onChange={setNeeds} />
      <PlaceChoice value={placeId ?? request.place.id} onChange={setPlaceId} />
      <Choice
        legend={counter.kind}
        value={kind ?? request.kind}
        onChange={setKind}
        options={REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <NoteField value={note ?? request.note ?? ''} onChange={setNote} />
    </MoveForm>
  )
}
