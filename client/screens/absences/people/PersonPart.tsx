import { IconUserQuestion } from '@tabler/icons-preact'
import type { ScheduleView } from '../../../../models/wire/schedule.ts'
import { inOneLine, whereabouts } from '../../../parts/people/whereabouts.ts'
import { said } from '../../../state/language.ts'
import { planOf } from '../../../state/schedule.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { AbsenceList } from '../absence/AbsenceList.tsx'
import { HoursPanel } from '../hours/HoursPanel.tsx'
import { words } from '../words.ts'
import { NowPanel } from './NowPanel.tsx'

interface PersonPartProps {
  readonly view: ScheduleView
  readonly personId: string
}

/** One person's plan: what is planned, their hours, and for others whether they are there now. */
export function PersonPart({ view, personId }: PersonPartProps) {
  const plan = planOf(personId)
  if (!plan)
    return (
      <div class="sheet">
        <EmptyState icon={<IconUserQuestion size={48} />} title={words.value.noPerson}>
          <a class="button" href="/absences/people">
            {words.value.allPeople}
          </a>
        </EmptyState>
      </div>
    )
  const isMine = personId === view.mine.person.id
  const { person } = plan
  return (
    <>
      {isMine ? null : <p class="soft">{inOneLine([said(person.position), whereabouts(person)], ' · ')}</p>}
      <div class="person-plan">
        <AbsenceList plan={plan} isMine={isMine} />
        <div class="stack">
          {isMine ? null : <NowPanel person={person} />}
          <HoursPanel plan={plan} officeWeek={view.officeWeek} isMine={isMine} />
        </div>
      </div>
    </>
  )
}
