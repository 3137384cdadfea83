import { useState } from 'preact/hooks'
import type { RevisionView } from '../../../../models/wire/directory.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { announce } from '../../../state/announcer.ts'
import { dayAndTime } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { Breaks } from '../edit/Breaks.tsx'
import { useEdit } from '../edit/useEdit.ts'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'
import { RevisionItem } from './RevisionItem.tsx'
import { useRevisions } from './useRevisions.ts'

/** Everything that was done to the directory; what was a mistake is taken back. */
export function HistoryPart() {
  const { revisions: text } = words.value
  const { revisions, isAll, isKnown, more, again, fault } = useRevisions()
  const [undoing, setUndoing] = useState<RevisionView>()
  return (
    <>
      <p>{mayEditAll() ? text.lead : text.leadManager}</p>
      {fault === undefined ? null : (
        <LoadFailed what={text.failed} onRetry={() => void again()}>
          {fault}
        </LoadFailed>
      )}
      {!isKnown && fault === undefined ? <p class="sheet panel soft">{text.loading}</p> : null}
      {isKnown && revisions.length === 0 ? (
        <div class="sheet">
          <EmptyState title={text.empty} />
        </div>
      ) : null}
      {revisions.length > 0 ? (
        <ul class="sheet panel directory-revisions">
          {revisions.map((revision) => (
            <RevisionItem key={revision.id} revision={revision} onUndo={setUndoing} />
          ))}
        </ul>
      ) : null}
      {isAll ? null : (
        <div class="row">
          <Button onPress={() => void more()}>{text.older}</Button>
        </div>
      )}
      {undoing ? (
        <UndoDialog
          revision={undoing}
          onClose={() => setUndoing(undefined)}
          onDone={() => {
            setUndoing(undefined)
            announce(text.undid)
            void again()
          }}
        />
      ) : null}
    </>
  )
}

interface UndoDialogProps {
  readonly revision: RevisionView
  readonly onClose: () => void
  readonly onDone: () => void
}

function UndoDialog({ revision, onClose, onDone }: UndoDialogProps) {
  const { revisions: text } = words.value
  const edit = useEdit(onDone)
  return (
    <MoveForm
      title={text.undoTitle}
      submit={edit.isAsking ? text.undoAnyway : text.undo}
      fault={edit.fault}
      isBusy={edit.isBusy}
      onSubmit={() => void edit.send({ path: `/directory/revisions/${revision.id}/undo`, body: {} })}
      onClose={onClose}
    >
      <p>{text.undoAsk(dayAndTime(revision.at))}</p>
      <Breaks breaks={edit.breaks} />
    </MoveForm>
  )
}
