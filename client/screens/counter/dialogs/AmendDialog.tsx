import { useState } from 'preact/hooks'
import { REQUEST_KINDS } from '../../../../models/domain/request.ts'
import { Choice } from '../../../components/Choice.tsx'
import { NeedsChoice } from '../../../components/NeedsChoice.tsx'
import { NoteField } from '../../../components/NoteField.tsx'
import { MoveForm } from '../../../components/request/MoveForm.tsx'
import type { RequestDialog } from '../../../components/request/RequestDialog.ts'
import { useMoveForm } from '../../../components/request/useMoveForm.ts'
import { texts } from '../../../state/language.ts'
import { PlaceChoice } from '../PlaceChoice.tsx'

/** Needs, place, kind and note can be completed after the call has gone out: the client is not kept waiting for it. */
export function AmendDialog({ request, onClose }: RequestDialog) {
  const { board: words, counter, kinds } = texts.value
  const [needs, setNeeds] = useState(request.needs)
  const [placeId, setPlaceId] = useState(request.place.id)
  const [kind, setKind] = useState(request.kind)
  const [note, setNote] = useState(request.note ?? '')
  const { send, fault, isBusy } = useMoveForm(request.id, 'amend', onClose)
  const submit = () =>
    // Only what was changed here: a colleague may be completing something else.
    send({
      ...(needs === request.needs ? {} : { needs }),
      ...(placeId === request.place.id ? {} : { placeId }),
      ...(kind === request.kind ? {} : { kind }),
      ...(note.trim() === (request.note ?? '') ? {} : { note: note.trim() }),
    })
  return (
    <MoveForm
      title={words.amendTitle(request.code)}
      submit={words.amendSubmit}
      fault={fault}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <NeedsChoice values={needs} onChange={setNeeds} />
      <PlaceChoice value={placeId} onChange={setPlaceId} />
      <Choice
        legend={counter.kind}
        value={kind}
        onChange={setKind}
        options={REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <NoteField value={note} onChange={setNote} />
    </MoveForm>
  )
}
