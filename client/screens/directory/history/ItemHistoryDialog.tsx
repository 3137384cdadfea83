import type { ItemKind } from '../../../../models/domain/directory/directory.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { words } from '../words.ts'
import { RevisionItem } from './RevisionItem.tsx'
import { useRevisions } from './useRevisions.ts'

interface ItemHistoryDialogProps {
  readonly kind: ItemKind
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}

/** Who changed this one item, when, and what. */
export function ItemHistoryDialog({ kind, id, name, onClose }: ItemHistoryDialogProps) {
  const { historyOf, revisions: text } = words.value
  const { revisions, isAll, isKnown, more, again, fault } = useRevisions(`${kind}/${id}`)
  return (
    <Dialog title={historyOf(name)} onClose={onClose}>
      <div class="stack">
        {fault === undefined ? null : (
          <LoadFailed what={text.failed} onRetry={() => void again()}>
            {fault}
          </LoadFailed>
        )}
        {!isKnown && fault === undefined ? <p class="soft">{text.loading}</p> : null}
        {isKnown && revisions.length === 0 ? <p>{text.empty}</p> : null}
        <ul class="directory-revisions">
          {revisions.map((revision) => (
            <RevisionItem key={revision.id} revision={revision} />
          ))}
        </ul>
        <div class="row row-end dialog-foot">
          {isAll ? null : <Button onPress={() => void more()}>{text.older}</Button>}
          <Button kind="primary" onPress={onClose}>
            {texts.value.common.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
