import { useEffect, useState } from 'preact/hooks'
import type { ItemKind } from '../../../../models/domain/directory/directory.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { announce } from '../../../state/announcer.ts'
import { said } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { seenItem } from '../items.ts'
import { words } from '../words.ts'
import { Breaks } from './Breaks.tsx'
import { FIELDS } from './fields.tsx'
import { FORMS, type FormFault } from './forms.ts'
import { closeItem, type ItemDraft, putAside, takeNewer } from './itemDraft.ts'
import { useEdit } from './useEdit.ts'

/** Changes one item, or makes a new one. What is typed stays when it is refused. */
export function ItemDialog({ draft }: { readonly draft: ItemDraft }) {
  const text = words.value
  const [missing, setMissing] = useState<FormFault>()
  const [complaints, setComplaints] = useState(0)
  const { kind, id, form } = draft
  const edit = useEdit(({ revisionId }) => {
    closeItem()
    announce(revisionId === undefined ? text.nothingChanged : text.saved(nameOf(draft)))
  })
  // Told for what stands in the form now, and for nothing else.
  useEffect(() => edit.forget(), [form])
  const current = seenItem<ItemKind>(kind, id)
  const isOvertaken = draft.seen !== undefined && draft.seen !== current?.seen
  // Over a newer one: it is shown above the fields.
  const seen = isOvertaken ? current?.seen : draft.seen
  const making = FORMS[kind] as { faultOf(of: unknown): FormFault | undefined; itemOf(of: unknown): unknown }
  const save = () => {
    const fault = making.faultOf(form)
    setMissing(fault)
    if (fault !== undefined) return setComplaints(complaints + 1)
    const change = { kind, id, ...(seen === undefined ? {} : { seen }), item: making.itemOf(form) }
    void edit.send({ path: '/directory/edits', body: { changes: [change] } })
  }
  const Fields = FIELDS[kind] as (props: {
    form: unknown
    id: string
    fault: FormFault | undefined
  }) => preact.JSX.Element
  return (
    <MoveForm
      title={titleOf(draft)}
      submit={edit.isAsking ? text.saveAnyway : text.save}
      fault={edit.fault}
      complaints={complaints}
      isBusy={edit.isBusy}
      onSubmit={save}
      onClose={putAside}
      onCancel={closeItem}
    >
      {isOvertaken ? <Overtaken draft={draft} /> : null}
      <Fields form={form} id={id} fault={missing} />
      <Breaks breaks={edit.breaks} />
    </MoveForm>
  )
}

function Overtaken({ draft }: { readonly draft: ItemDraft }) {
  const text = words.value
  const isGone = seenItem(draft.kind, draft.id) === undefined
  return (
    <Notice kind="warn">
      <p>{isGone ? text.gone : text.overtaken}</p>
      {isGone ? null : (
        <div class="row">
          <Button size="small" onPress={() => takeNewer(draft)}>
            {text.takeNewer}
          </Button>
        </div>
      )}
    </Notice>
  )
}

function titleOf(draft: ItemDraft): string {
  const known = draft.seen === undefined ? undefined : seenItem<ItemKind>(draft.kind, draft.id)
  if (!known) return words.value.newTitle[draft.kind]
  const { name } = known.item
  return words.value.editThis(typeof name === 'string' ? name : said(name))
}

const nameOf = ({ form: { name } }: ItemDraft): string => (typeof name === 'string' ? name : said(name))
