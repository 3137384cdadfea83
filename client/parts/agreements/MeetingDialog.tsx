import { useState } from 'preact/hooks'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { announce } from '../../state/announcer.ts'
import { directory } from '../../state/directory.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { dayOf, serverNow } from '../../state/time.ts'
import { TimeField } from '../../ui/TimeField.tsx'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { MoveForm } from '../request/MoveForm.tsx'
import { PlaceChoice } from '../request/PlaceChoice.tsx'
import { DayField } from '../schedule/DayField.tsx'
import { isDay, minuteOf } from '../schedule/timeFields.ts'
import { InterpreterFields } from './InterpreterFields.tsx'
import { sayMade } from './sayMade.ts'
import { isMaking, makeAgreement } from './useAgreements.ts'
import { useInterpreter } from './useInterpreter.ts'
import { agreementWords } from './words.ts'

const DRAFT = 'meeting.counter.'

interface MeetingDialogProps {
  readonly onMade: (meeting: AgreementView) => void
  readonly onClose: () => void
}

/** Somebody came by or telephoned: with whom, when and where, and no name. */
export function MeetingDialog({ onMade, onClose }: MeetingDialogProps) {
  const words = agreementWords.value
  const [personId = '', setPerson] = useDraft(`${DRAFT}person`, isText)
  const [day = '', setDay] = useDraft(`${DRAFT}day`, isText)
  const [time = '', setTime] = useDraft(`${DRAFT}time`, isText)
  const [placeId = directory.value?.places[0]?.id ?? '', setPlace] = useDraft(`${DRAFT}place`, isText)
  const interpreter = useInterpreter({ draft: DRAFT, day, isMeeting: true })
  const [complaints, setComplaints] = useState(0)
  const [fault, setFault] = useState<string>()
  const minute = minuteOf(time)
  const isTried = complaints > 0
  const submit = async () => {
    setFault(undefined)
    const booked = interpreter.answer()
    if (personId === '' || !isDay(day) || minute === undefined || !booked) return setComplaints(complaints + 1)
    try {
      const meeting = await makeAgreement('counter', {
        kind: 'meeting',
        personId,
        placeId,
        day,
        minute,
        lastsMinutes: 30,
        ...booked,
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
      <PlaceChoice label={words.printed.where} value={placeId} onChange={setPlace} />
      <InterpreterFields answers={interpreter} />
    </MoveForm>
  )
}
