import { IconCalendarOff } from '@tabler/icons-preact'
import type { AbsenceView } from '../../../../models/wire/schedule.ts'
import { periodText } from '../../../parts/schedule/days.ts'
import { now, timeOrDay } from '../../../state/time.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { words } from '../words.ts'
import { openChange } from './absenceDraft.ts'
import { askToRemove } from './removal.ts'

/** One absence: when, who stands in, whose entry it is if not the person's own, and what can be done with it. */
export function AbsenceItem({ absence }: { readonly absence: AbsenceView }) {
  const { list } = words.value
  const period = periodText(absence)
  const goesOn = absence.startsAt <= now.value
  const names = absence.substitutes.map(({ name }) => name).join(', ')
  return (
    <li class="planned-item">
      <div class="planned-what">
        <p class="strong">
          {period}{' '}
          {goesOn ? (
            <Badge Shape={IconCalendarOff} tone="blue">
              {list.goesOn}
            </Badge>
          ) : null}
        </p>
        <p>{names === '' ? list.usualSubstitutes : list.substitutes(names)}</p>
        {absence.setBy.id === absence.personId ? null : (
          <p class="soft">{list.setBy(absence.setBy.name, timeOrDay(absence.setAt))}</p>
        )}
      </div>
      <div class="row">
        <Button size="small" label={list.changeThis(period)} onPress={() => openChange(absence)}>
          {list.change}
        </Button>
        <Button
          size="small"
          label={goesOn ? list.endThis(period) : list.removeThis(period)}
          onPress={() => askToRemove(absence.id)}
        >
          {goesOn ? list.end : list.remove}
        </Button>
      </div>
    </li>
  )
}
