import { useState } from 'preact/hooks'
import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import type { AbsenceView } from '../../../../models/wire/schedule.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { periodText } from '../../../parts/schedule/days.ts'
import { announce } from '../../../state/announcer.ts'
import { ask, Refused } from '../../../state/api.ts'
import { absencesPath, loadSchedule } from '../../../state/schedule.ts'
import { now } from '../../../state/time.ts'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { explainSave, words } from '../words.ts'
import { LIST_TITLE_ID } from './AbsenceList.tsx'
import { removing } from './removal.ts'

interface RemovalDialogProps {
  readonly absence: AbsenceView
  readonly pageOf: PersonId
}

/** Asks once more; one that goes on ends now. Somebody else may have deleted it already: then it is done, too. */
export function RemovalDialog({ absence, pageOf }: RemovalDialogProps) {
  const { removal } = words.value
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const goesOn = absence.startsAt <= now.value
  const close = () => {
    removing.value = undefined
  }
  const remove = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(`${absencesPath(pageOf)}/${encodeURIComponent(absence.id)}`, { method: 'DELETE' }).catch(unlessGone)
      await loadSchedule()
      close()
      announce(goesOn ? removal.ended : removal.done)
      focusSoon(LIST_TITLE_ID)
    } catch (error) {
      setFault(explainSave(error))
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={goesOn ? removal.endTitle : removal.title}
      submit={goesOn ? removal.endSubmit : removal.submit}
      cancel={removal.keep}
      fault={fault}
      isBusy={busy}
      onSubmit={() => void remove()}
      onClose={close}
    >
      <p>{goesOn ? removal.endBody(periodText(absence)) : removal.body(periodText(absence))}</p>
    </MoveForm>
  )
}

function unlessGone(error: unknown): void {
  if (!(error instanceof Refused) || error.view.code !== 'notFound') throw error
}
