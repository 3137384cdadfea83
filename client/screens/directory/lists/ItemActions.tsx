import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-preact'
import type { ListedKind } from '../../../../models/domain/directory/directory.ts'
import { Button } from '../../../ui/Button.tsx'
import { openItem } from '../edit/itemDraft.ts'
import { seenItem } from '../items.ts'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'
import { historyOf, removing } from './opened.ts'

interface ItemActionsProps {
  readonly kind: ListedKind
  readonly id: string
  readonly name: string
}

/** What can be done to one item. */
export function ItemActions({ kind, id, name }: ItemActionsProps) {
  const text = words.value
  const change = () => {
    const known = seenItem(kind, id)
    if (known) openItem(kind, known)
  }
  return (
    <span class="directory-actions">
      <Button size="small" label={text.editThis(name)} onPress={change}>
        <IconPencil size={18} aria-hidden="true" />
        {text.edit}
      </Button>
      <Button
        size="small"
        kind="quiet"
        label={text.historyOf(name)}
        onPress={() => {
          historyOf.value = { kind, id, name }
        }}
      >
        <IconHistory size={18} aria-hidden="true" />
      </Button>
      {mayEditAll() ? (
        <Button
          size="small"
          kind="quiet"
          label={text.removeThis(name)}
          onPress={() => {
            removing.value = { kind, id }
          }}
        >
          <IconTrash size={18} aria-hidden="true" />
        </Button>
      ) : null}
    </span>
  )
}
