import { useState } from 'preact/hooks'
import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import type { PersonPlanView, ScheduleView } from '../../../../models/wire/schedule.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { announce } from '../../../state/announcer.ts'
import { ask, Refused } from '../../../state/api.ts'
import { loadSchedule, schedule } from '../../../state/schedule.ts'
import { timeOrDay } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { explainSave, words } from '../words.ts'
import { changeHours, closeHours, hoursDraft, putHoursAside } from './hoursDraft.ts'
import { draftOfHours, type HoursDraft, hasNoDay, weekOf, wrongDay } from './hoursFields.ts'
import { WeekFields } from './WeekFields.tsx'
import { WeekList } from './WeekList.tsx'

interface HoursDialogProps {
  readonly draft: HoursDraft
  readonly plan: PersonPlanView
  /** Whose page it is on: the server refuses a draft about anybody else. */
  readonly pageOf: PersonId
}

/** Somebody's weekly hours. Whoever is slower than a colleague sees the newer ones and keeps what they typed. */
export function HoursDialog({ draft, plan, pageOf }: HoursDialogProps) {
  const { hours: text, form } = words.value
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const version = plan.hours?.version ?? 0
  const isOvertaken = version !== draft.version

  const save = async () => {
    const wrong = wrongDay(draft)
    const mistake = hasNoDay(draft) ? text.noDay : wrong === undefined ? undefined : text.wrongDay(weekdayText(wrong))
    setFault(mistake)
    if (mistake !== undefined) return
    setBusy(true)
    try {
      const week = weekOf(draft)
      schedule.value = await ask<ScheduleView>(`/people/${encodeURIComponent(pageOf)}/hours`, {
        method: 'PUT',
        body: { version, personId: draft.personId, ...(week ? { week } : {}) },
      })
      closeHours()
      announce(text.saved)
    } catch (error) {
      const isOld = error instanceof Refused && error.view.code === 'changedMeanwhile'
      // The notice above the fields says who was faster, and shows what it is now.
      const isShown = isOld && (await loadSchedule().catch(() => undefined)) !== undefined
      setFault(isShown ? undefined : explainSave(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={text.dialogTitle(plan.person.name)}
      submit={isOvertaken ? form.saveMine : form.save}
      fault={fault}
      isBusy={busy}
      onSubmit={() => void save()}
      onClose={putHoursAside}
      onCancel={closeHours}
    >
      <div role="alert">{isOvertaken ? <Newer plan={plan} /> : null}</div>
      <Choice
        legend={text.which}
        value={draft.which}
        onChange={(which) => changeHours({ which })}
        options={(['office', 'own'] as const).map((value) => ({ value, label: text.kinds[value] }))}
      />
      {draft.which === 'own' ? <WeekFields days={draft.days} /> : null}
    </MoveForm>
  )
}

function Newer({ plan }: { readonly plan: PersonPlanView }) {
  const { hours: text, form } = words.value
  const { hours } = plan
  return (
    <Notice kind="warn">
      <p class="strong">
        {hours ? form.overtaken(hours.setBy.name, timeOrDay(hours.setAt)) : `${form.overtakenNow} ${text.asOffice}.`}
      </p>
      {hours ? (
        <>
          <p>{form.overtakenNow}</p>
          <WeekList week={hours.week} closedWord={text.dayOff} />
        </>
      ) : null}
      <p>{form.overtakenKept}</p>
      <div class="row">
        <Button
          size="small"
          onPress={() => {
            hoursDraft.value = draftOfHours(plan, schedule.value?.officeWeek ?? [])
          }}
        >
          {form.takeNewer}
        </Button>
      </div>
    </Notice>
  )
}
