import { NEEDS } from '../../../../models/domain/request/needs.ts'
import { REQUEST_KINDS } from '../../../../models/domain/request/request.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { NeedsChoice } from '../../../parts/request/NeedsChoice.tsx'
import { NoteField } from '../../../parts/request/NoteField.tsx'
import type { RequestDialog } from '../../../parts/request/RequestDialog.ts'
import { useMoveForm } from '../../../parts/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { keptIn } from '../../../state/moves.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { isText, oneOf, someOf, useKept } from '../../../ui/useKept.ts'
import { PlaceChoice } from '../PlaceChoice.tsx'

/** Needs, place, kind and note can be completed after the call has gone out: the client is not kept waiting for it. */
export function AmendDialog({ request, onClose }: RequestDialog) {
  const { board: words, counter, kinds } = texts.value
  const kept = keptIn('amend', request.id)
  const [needs, setNeeds] = useKept(`${kept}needs`, someOf(NEEDS))
  const [placeId, setPlaceId] = useKept(`${kept}place`, isText)
  const [kind, setKind] = useKept(`${kept}kind`, oneOf(REQUEST_KINDS))
  const [note, setNote] = useKept(`${kept}note`, isText)
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
