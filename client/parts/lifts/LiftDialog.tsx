import { useState } from 'preact/hooks'
import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import { instantOf } from '../../../models/domain/schedule/workingTime.ts'
import { dayOf, officeZone, serverNow } from '../../state/time.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { MoveForm } from '../request/MoveForm.tsx'
import { DayField } from '../schedule/DayField.tsx'
import { isDay, minuteOf } from '../schedule/timeFields.ts'
import type { LiftActions } from './useLifts.ts'
import { liftWords } from './words.ts'

interface LiftDialogProps {
  readonly placeId: PlaceId
  readonly building: string
  readonly actions: LiftActions
  readonly onClose: () => void
}

/** Where nobody knows when it is repaired: until the evening, and it is said anew tomorrow. */
const END_OF_DAY = '23:59'

/** From when until when a lift is out of order: mostly from now until the end of today, which is one press. */
export function LiftDialog({ placeId, building, actions, onClose }: LiftDialogProps) {
  const words = liftWords.value
  const today = dayOf(serverNow())
  const [begins, setBegins] = useState<'now' | 'later'>('now')
  const [fromDay, setFromDay] = useState(today)
  const [fromTime, setFromTime] = useState('')
  const [untilDay, setUntilDay] = useState(today)
  const [untilTime, setUntilTime] = useState(END_OF_DAY)
  const [complaints, setComplaints] = useState(0)
  const from = begins === 'now' ? serverNow() : momentOf(fromDay, fromTime)
  const until = momentOf(untilDay, untilTime)
  const isTried = complaints > 0
  const isBackwards = from !== undefined && until !== undefined && until <= Math.max(from, serverNow())
  const submit = async () => {
    if (from === undefined || until === undefined || isBackwards) return setComplaints(complaints + 1)
    if (await actions.setOut({ placeId, until, ...(begins === 'now' ? {} : { from }) })) onClose()
  }
  return (
    <MoveForm
      title={building === '' ? words.outTitle : `${words.outTitle}: ${building}`}
      submit={words.save}
      fault={actions.fault}
      complaints={complaints}
      isBusy={actions.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p class="soft">{words.lead}</p>
      <Choice
        legend={words.begins}
        value={begins}
        onChange={setBegins}
        options={[
          { value: 'now', label: words.fromNow },
          { value: 'later', label: `${words.later}…` },
        ]}
      />
      {begins === 'now' ? null : (
        <>
          <DayField
            label={words.fromDay}
            value={fromDay}
            min={today}
            fault={isTried && from === undefined ? words.missing.beginning : undefined}
            onChange={setFromDay}
          />
          <TimeField label={words.fromTime} value={fromTime} onChange={setFromTime} />
        </>
      )}
      <DayField
        label={words.untilDay}
        value={untilDay}
        min={today}
        fault={isTried && !isDay(untilDay) ? words.missing.end : undefined}
        onChange={setUntilDay}
      />
      <TimeField
        label={words.untilTime}
        value={untilTime}
        onChange={setUntilTime}
        fault={
          isTried && isDay(untilDay) && until === undefined
            ? words.missing.end
            : isTried && isBackwards
              ? words.missing.order
              : undefined
        }
      />
    </MoveForm>
  )
}

function momentOf(day: string, time: string): number | undefined {
  const minute = minuteOf(time)
  return isDay(day) && minute !== undefined ? instantOf(day, minute, officeZone()) : undefined
}
