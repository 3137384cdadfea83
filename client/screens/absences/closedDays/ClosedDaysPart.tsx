import { IconCalendarOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import { MoveForm } from '../../../parts/request/MoveForm.tsx'
import { dayText } from '../../../parts/schedule/days.ts'
import { announce } from '../../../state/announcer.ts'
import { ask } from '../../../state/api.ts'
import { capital, said, texts } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { explainSave, words } from '../words.ts'
import { ClosedDayForm } from './ClosedDayForm.tsx'

const TITLE_ID = 'closed-days-title'

/** Days on which the whole office is closed: the public holidays, and those it closes itself. */
export function ClosedDaysPart() {
  const { closedDays: text } = words.value
  const { known, again } = useQuery<readonly ClosedDay[]>('/closed-days')
  const [removing, setRemoving] = useState<ClosedDay>()
  if (office.value?.sample) return <Notice kind="info">{text.sample}</Notice>
  return (
    <>
      <p>{text.lead}</p>
      {known.fault === undefined ? null : (
        <LoadFailed what={text.failed} onRetry={again}>
          {known.fault}
        </LoadFailed>
      )}
      <div class="person-plan">
        <section class="sheet panel stack" aria-labelledby={TITLE_ID}>
          <h2 id={TITLE_ID} tabIndex={-1}>
            {text.list}
          </h2>
          {known.view ? (
            <Days days={known.view} onRemove={setRemoving} />
          ) : known.fault === undefined ? (
            <p class="soft">{texts.value.common.loading}</p>
          ) : null}
        </section>
        <ClosedDayForm known={known.view ?? []} again={again} />
      </div>
      {removing ? <Removal closed={removing} again={again} onClose={() => setRemoving(undefined)} /> : null}
    </>
  )
}

interface DaysProps {
  readonly days: readonly ClosedDay[]
  readonly onRemove: (closed: ClosedDay) => void
}

function Days({ days, onRemove }: DaysProps) {
  const { closedDays: text } = words.value
  if (days.length === 0) return <EmptyState icon={<IconCalendarOff size={40} />} title={text.empty} />
  return (
    <ul class="planned">
      {days.map((closed) => (
        <li class="planned-item" key={closed.day}>
          <div>
            <p class="strong">{capital(dayText(closed.day))}</p>
            <p>
              {said(closed.name)} <span class="soft">({closed.isHoliday ? text.holiday : text.own})</span>
            </p>
          </div>
          {closed.isHoliday ? null : (
            <Button size="small" label={text.removeThis(dayText(closed.day))} onPress={() => onRemove(closed)}>
              {text.remove}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface RemovalProps {
  readonly closed: ClosedDay
  readonly again: () => Promise<void>
  readonly onClose: () => void
}

function Removal({ closed, again, onClose }: RemovalProps) {
  const { closedDays: text, removal } = words.value
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const remove = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(`/closed-days/${closed.day}`, { method: 'DELETE' })
      await again()
      onClose()
      announce(text.removed)
      focusSoon(TITLE_ID)
    } catch (error) {
      setFault(explainSave(error))
      setBusy(false)
    }
  }
  return (
    <MoveForm
      title={text.removalTitle}
      submit={text.removalSubmit}
      cancel={removal.keep}
      fault={fault}
      isBusy={busy}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>{text.removalBody(`${capital(dayText(closed.day))}, ${said(closed.name)}`)}</p>
    </MoveForm>
  )
}
