import type { WorkingWeek } from '../../../../models/domain/schedule/absence.ts'
import type { PersonPlanView } from '../../../../models/wire/schedule.ts'
import { office } from '../../../state/office.ts'
import { timeOrDay } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { words } from '../words.ts'
import { openHours } from './hoursDraft.ts'
import { WeekList } from './WeekList.tsx'

interface HoursPanelProps {
  readonly plan: PersonPlanView
  readonly officeWeek: WorkingWeek
  readonly isMine: boolean
}

/** When somebody works: as the office is open, or at hours of their own. */
export function HoursPanel({ plan, officeWeek, isMine }: HoursPanelProps) {
  const { hours: text, list } = words.value
  const { hours, person } = plan
  return (
    <section class="sheet panel stack" aria-labelledby="hours-title">
      <div class="row spread">
        <h2 id="hours-title">{text.title}</h2>
        <Button {...(isMine ? {} : { label: text.changeFor(person.name) })} onPress={() => openHours(plan, officeWeek)}>
          {text.change}
        </Button>
      </div>
      {isMine ? <p class="soft">{text.lead}</p> : null}
      {hours ? null : <p class="strong">{text.asOffice}</p>}
      {!hours && office.value?.sample ? <p class="soft">{text.sample}</p> : null}
      <WeekList week={hours?.week ?? officeWeek} closedWord={hours ? text.dayOff : text.closed} />
      {hours && hours.setBy.id !== person.id ? (
        <p class="soft">{list.setBy(hours.setBy.name, timeOrDay(hours.setAt))}</p>
      ) : null}
    </section>
  )
}
