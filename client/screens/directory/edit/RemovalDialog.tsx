import type { ListedKind } from '../../../../models/domain/directory/directory.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { announce } from '../../../state/announcer.ts'
import { said } from '../../../state/language.ts'
import { seenItem } from '../items.ts'
import { words } from '../words.ts'
import { Breaks } from './Breaks.tsx'
import { useEdit } from './useEdit.ts'

export interface Removing {
  readonly kind: ListedKind
  readonly id: string
}

/** Asks before somebody or something is taken out, and says what would come of it. */
export function RemovalDialog({ kind, id, onClose }: Removing & { readonly onClose: () => void }) {
  const text = words.value
  const known = seenItem(kind, id)
  const name = known ? (typeof known.item.name === 'string' ? known.item.name : said(known.item.name)) : id
  const edit = useEdit(() => {
    onClose()
    announce(text.removed(name))
  })
  const remove = () =>
    edit.send({ path: '/directory/edits', body: { changes: [{ kind, id, seen: known?.seen, item: null }] } })
  return (
    <MoveForm
      title={text.removeThis(name)}
      submit={edit.isAsking ? text.removeAnyway : text.remove}
      cancel={text.keep}
      fault={edit.fault}
      isBusy={edit.isBusy}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>{text.removeAsk[kind](name)}</p>
      <Breaks breaks={edit.breaks} />
    </MoveForm>
  )
}
