import { useState } from 'preact/hooks'
import type { ImportUndone, LastImportView } from '../../../../models/wire/schedule.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { announce } from '../../../state/announcer.ts'
import { ask } from '../../../state/api.ts'
import { loadSchedule } from '../../../state/schedule.ts'
import { timeOrDay } from '../../../state/time.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { Button } from '../../../ui/Button.tsx'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { explainSave, words } from '../words.ts'

const HEADING_ID = 'last-import'

interface LastImportProps {
  readonly undone: ImportUndone | undefined
  readonly onUndone: (result: ImportUndone) => void
}

/** What the last list has done, and the way back: for thirty days, until the next one. */
export function LastImport({ undone, onUndone }: LastImportProps) {
  const { import: text } = words.value
  const { known, again } = useQuery<LastImportView>('/imports/last')
  const [isAsked, setAsked] = useState(false)
  const last = known.view?.last
  if (!last && !undone) return null
  const done = async (result: ImportUndone) => {
    onUndone(result)
    setAsked(false)
    announce(text.undone(result))
    focusSoon(HEADING_ID)
    await again()
    await loadSchedule().catch(() => undefined)
  }
  return (
    <section class="sheet panel stack" aria-labelledby={HEADING_ID}>
      <h2 id={HEADING_ID} tabIndex={-1}>
        {text.lastTitle}
      </h2>
      {last ? (
        <>
          <p>{text.last({ ...last, what: text.kinds[last.kind], when: timeOrDay(last.at) })}</p>
          <div class="row">
            <Button onPress={() => setAsked(true)}>{text.undo}</Button>
          </div>
        </>
      ) : null}
      {undone && !last ? <Notice kind="good">{text.undone(undone)}</Notice> : null}
      {isAsked && last ? (
        <UndoDialog id={last.id} onClose={() => setAsked(false)} onDone={(result) => void done(result)} />
      ) : null}
    </section>
  )
}

interface UndoDialogProps {
  readonly id: string
  readonly onClose: () => void
  readonly onDone: (undone: ImportUndone) => void
}

function UndoDialog({ id, onClose, onDone }: UndoDialogProps) {
  const { import: text } = words.value
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      onDone(await ask<ImportUndone>('/imports/undo', { method: 'POST', body: { id } }))
    } catch (error) {
      setFault(explainSave(error))
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={text.undoTitle}
      submit={text.undo}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void undo()}
      onClose={onClose}
    >
      <p>{text.undoAsk}</p>
    </MoveForm>
  )
}
