import { useState } from 'preact/hooks'
import { INTERPRETERS } from '../../../models/domain/interpreters/interpreter.ts'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { announce } from '../../state/announcer.ts'
import { directory } from '../../state/directory.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { dayOf, serverNow } from '../../state/time.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { isText, isYesOrNo, oneOf, useDraft } from '../../ui/useDraft.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { MoveForm } from '../request/MoveForm.tsx'
import { DayField } from '../schedule/DayField.tsx'
import { dayText } from '../schedule/days.ts'
import { isDay, minuteOf } from '../schedule/timeFields.ts'
import { MeetingPlace } from './MeetingPlace.tsx'
import { sayMade } from './sayMade.ts'
import { isMaking, makeAgreement } from './useAgreements.ts'
import { agreementWords } from './words.ts'

const DRAFT = 'meeting.counter.'

interface MeetingDialogProps {
  /** Before it an interpreter is urgent; absent: not known yet, and the server says so. */
  readonly earliestInterpreterDay: string | undefined
  readonly onMade: (meeting: AgreementView) => void
  readonly onClose: () => void
}

/** Somebody came by or telephoned: with whom, when and where, and no name. */
export function MeetingDialog({ earliestInterpreterDay, onMade, onClose }: MeetingDialogProps) {
  const words = agreementWords.value
  const [personId = '', setPerson] = useDraft(`${DRAFT}person`, isText)
  const [day = '', setDay] = useDraft(`${DRAFT}day`, isText)
  const [time = '', setTime] = useDraft(`${DRAFT}time`, isText)
  const [placeId = directory.value?.places[0]?.id ?? '', setPlace] = useDraft(`${DRAFT}place`, isText)
  const [interpreter, setInterpreter] = useDraft(`${DRAFT}interpreter`, oneOf(INTERPRETERS))
  const [isUrgent = false, setUrgent] = useDraft(`${DRAFT}urgent`, isYesOrNo)
  const isEarly = interpreter !== undefined && earliestInterpreterDay !== undefined && day < earliestInterpreterDay
  const [complaints, setComplaints] = useState(0)
  const [fault, setFault] = useState<string>()
  const minute = minuteOf(time)
  const isTried = complaints > 0
  const submit = async () => {
    setFault(undefined)
    if (personId === '' || !isDay(day) || minute === undefined) return setComplaints(complaints + 1)
    if (isEarly && !isUrgent) return setComplaints(complaints + 1)
    try {
      const meeting = await makeAgreement('counter', {
        kind: 'meeting',
        personId,
        placeId,
        day,
        minute,
        lastsMinutes: 30,
        ...(interpreter === undefined ? {} : { interpreter }),
        ...(isEarly && isUrgent ? { isUrgent: true } : {}),
      })
      forgetDraftsOf(DRAFT)
      announce(sayMade(meeting))
      onMade(meeting)
    } catch (error) {
      setFault(explain(error))
    }
  }
  const cancel = () => {
    forgetDraftsOf(DRAFT)
    onClose()
  }
  return (
    <MoveForm
      title={words.makeTitle}
      submit={words.save}
      fault={fault}
      complaints={complaints}
      isBusy={isMaking('counter')}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <p class="soft">{words.makeLead}</p>
      <PersonSelect
        label={words.person}
        value={personId}
        onChange={setPerson}
        fault={isTried && personId === '' ? words.missing.person : undefined}
      />
      <DayField
        label={words.day}
        value={day}
        min={dayOf(serverNow())}
        fault={isTried && !isDay(day) ? words.missing.day : undefined}
        onChange={setDay}
      />
      <TimeField
        label={words.time}
        value={time}
        fault={isTried && minute === undefined ? words.missing.time : undefined}
        onChange={setTime}
      />
      <MeetingPlace value={placeId} onChange={setPlace} />
      <Field label={words.interpreter.label}>
        {(ids) => (
          <select
            {...ids}
            class="input"
            value={interpreter ?? ''}
            onChange={(event) => setInterpreter(INTERPRETERS.find((each) => each === event.currentTarget.value))}
          >
            <option value="">{words.interpreter.none}</option>
            {INTERPRETERS.map((kind) => (
              <option key={kind} value={kind}>
                {words.interpreter.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {interpreter === undefined || earliestInterpreterDay === undefined ? null : (
        <p class="soft">{words.interpreter.earliest(dayText(earliestInterpreterDay))}</p>
      )}
      {isEarly && isDay(day) ? (
        <>
          <label class="choice">
            <input type="checkbox" checked={isUrgent} onChange={() => setUrgent(!isUrgent)} />
            {words.interpreter.urgent}
          </label>
          {isTried && !isUrgent ? <Fault>{words.interpreter.urgentMissing}</Fault> : null}
        </>
      ) : null}
    </MoveForm>
  )
}
