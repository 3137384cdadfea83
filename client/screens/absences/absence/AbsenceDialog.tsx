import { useRef, useState } from 'preact/hooks'
import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import type { AbsenceView, PlannedView } from '../../../../models/wire/schedule.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { periodText } from '../../../parts/schedule/days.ts'
import { announce } from '../../../state/announcer.ts'
import { ask, Refused } from '../../../state/api.ts'
import { absenceOf, absencesPath, loadSchedule, planOf } from '../../../state/schedule.ts'
import { focusFault } from '../../../ui/focusSoon.ts'
import { explainSave, words } from '../words.ts'
import { changeDraft, closeAbsence, putAbsenceAside } from './absenceDraft.ts'
import { type AbsenceDraft, type DraftFault, faultOf } from './absenceFields.ts'
import { CONSEQUENCES_ID, Consequences, isFine } from './Consequences.tsx'
import { Overtaken } from './Overtaken.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SubstitutesField } from './SubstitutesField.tsx'
import { bodyOf, type Checked, check, signOf, useCheck } from './useCheck.ts'

interface AbsenceDialogProps {
  readonly draft: AbsenceDraft
  /** Whose page it is on: the server refuses a draft about anybody else. */
  readonly pageOf: PersonId
}

/**
 * Plans an absence or changes one. What would follow is shown before it is saved; whoever is slower than a colleague
 * sees the newer one and keeps what they typed.
 */
export function AbsenceDialog({ draft, pageOf }: AbsenceDialogProps) {
  const { form } = words.value
  const [checked, setChecked] = useCheck(draft)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [missing, setMissing] = useState<DraftFault>()
  // What somebody has been shown, and may therefore save all the same.
  const shown = useRef<string>(undefined)
  const about = signOf(draft)
  const isStale = checked?.about !== about
  const hasBeenShown = shown.current === about && !isStale
  const current = draft.id === undefined ? undefined : absenceOf(draft.id)
  const isGone = draft.id !== undefined && current === undefined
  const isOvertaken = current !== undefined && current.version !== draft.version

  const save = async () => {
    const fault = faultOf(draft)
    setMissing(fault)
    setRefusal(undefined)
    if (fault !== undefined) return focusFault()
    setBusy(true)
    try {
      const known = isStale ? await lookFirst() : checked?.view
      if (known && !isFine(known) && shown.current !== about) {
        shown.current = about
        setRefusal(form.lookFirst)
        document.getElementById(CONSEQUENCES_ID)?.scrollIntoView({ block: 'nearest' })
        return
      }
      const { absence } = await send({ draft, pageOf }, current)
      await loadSchedule().catch(() => undefined)
      closeAbsence()
      if (absence) announce(form.saved(periodText(absence)))
    } catch (error) {
      // The notice above the fields says who was faster, and shows what it is now.
      const isShown = isAboutVersion(error) && (await loadSchedule().catch(() => undefined)) !== undefined
      setRefusal(isShown ? undefined : explainSave(error))
    } finally {
      setBusy(false)
    }
  }
  const lookFirst = async (): Promise<PlannedView> => {
    const view = await check(draft)
    setChecked({ about, view } satisfies Checked)
    return view
  }
  return (
    <MoveForm
      title={titleOf(draft)}
      submit={isOvertaken ? form.saveMine : hasBeenShown && refusal === form.lookFirst ? form.saveAnyway : form.save}
      fault={refusal}
      isBusy={busy}
      onSubmit={() => void save()}
      onClose={putAbsenceAside}
      onCancel={closeAbsence}
    >
      <Overtaken current={isOvertaken ? current : undefined} isGone={isGone} />
      <PeriodFields draft={draft} fault={missing} />
      <SubstitutesField
        personId={draft.personId}
        chosen={draft.substituteIds}
        onChange={(substituteIds) => changeDraft({ substituteIds })}
      />
      {bodyOf(draft) ? <Consequences checked={checked} isStale={isStale} /> : null}
    </MoveForm>
  )
}

/** One that is gone is planned anew. `current` has been shown to whoever saves over it. */
function send({ draft, pageOf }: AbsenceDialogProps, current: AbsenceView | undefined): Promise<PlannedView> {
  const body = bodyOf(draft)
  if (!current || !body) return ask<PlannedView>(absencesPath(pageOf), { method: 'POST', body })
  const path = `${absencesPath(pageOf)}/${encodeURIComponent(current.id)}`
  return ask<PlannedView>(path, { method: 'PUT', body: { version: current.version, ...body } })
}

const isAboutVersion = (error: unknown): boolean =>
  error instanceof Refused && (error.view.code === 'changedMeanwhile' || error.view.code === 'notFound')

function titleOf({ id, personId }: AbsenceDraft): string {
  const { form } = words.value
  // Also for one's own: whoever plans for others sees at a glance whose this is.
  const who = planOf(personId)?.person.name ?? personId
  return id === undefined ? form.planTitle(who) : form.changeTitle(who)
}
