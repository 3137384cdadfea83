import { useState } from 'preact/hooks'
import type { Employee, ListedKind } from '../../../../models/domain/directory/directory.ts'
import type { ItemEdit } from '../../../../models/wire/directory.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { DayField } from '../../../parts/schedule/DayField.tsx'
import { dateText, today } from '../../../parts/schedule/days.ts'
import { isDay } from '../../../parts/schedule/timeFields.ts'
import { announce } from '../../../state/announcer.ts'
import { said } from '../../../state/language.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { seenItem } from '../items.ts'
import { words } from '../words.ts'
import { Breaks } from './Breaks.tsx'
import { FORMS } from './forms.ts'
import { useEdit } from './useEdit.ts'

export interface Removing {
  readonly kind: ListedKind
  readonly id: string
}

/** Asks before somebody or something is taken out, and says what would come of it; people can go on a later day. */
export function RemovalDialog({ kind, id, onClose }: Removing & { readonly onClose: () => void }) {
  const text = words.value
  const known = seenItem(kind, id)
  const name = known ? (typeof known.item.name === 'string' ? known.item.name : said(known.item.name)) : id
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [day, setDay] = useState((known?.item as Partial<Employee> | undefined)?.leaving?.lastDay ?? '')
  const [complaints, setComplaints] = useState(0)
  const isLater = when === 'later'
  const edit = useEdit(() => {
    onClose()
    announce(isLater ? text.leaves(name, dateText(day)) : text.removed(name))
  })
  const send = () => {
    if (isLater && !isDay(day)) return setComplaints(complaints + 1)
    const item = isLater && known ? leavingAfter(known.item as Employee, day) : null
    void edit.send({ path: '/directory/edits', body: { changes: [{ kind, id, seen: known?.seen, item }] } })
  }
  const submit = isLater
    ? edit.isAsking
      ? text.leaveAnyway
      : text.leave
    : edit.isAsking
      ? text.removeAnyway
      : text.remove
  return (
    <MoveForm
      title={text.removeThis(name)}
      submit={submit}
      cancel={text.keep}
      fault={edit.fault}
      complaints={complaints}
      isBusy={edit.isBusy}
      onSubmit={send}
      onClose={onClose}
    >
      {kind === 'employee' ? (
        <Choice
          legend={text.leaveWhen}
          value={when}
          options={(['now', 'later'] as const).map((value) => ({ value, label: text.leaveChoice[value] }))}
          onChange={(next) => {
            setWhen(next)
            edit.forget()
          }}
        />
      ) : null}
      {isLater ? (
        <DayField
          label={text.fields.leaving}
          min={today()}
          value={day}
          fault={complaints > 0 && !isDay(day) ? text.missing.lastDay : undefined}
          onChange={(next) => {
            setDay(next)
            edit.forget()
          }}
        />
      ) : null}
      <p>{isLater ? text.leaveAsk : text.removeAsk[kind](name)}</p>
      <Breaks breaks={edit.breaks} />
    </MoveForm>
  )
}

const leavingAfter = (person: Employee, lastDay: string): ItemEdit['item'] =>
  FORMS.employee.itemOf({ ...FORMS.employee.formOf(person), lastDay })
