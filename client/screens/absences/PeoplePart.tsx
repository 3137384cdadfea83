import type { ClosedDay } from '../../../models/domain/directory.ts'
import type { HolesView, ScheduleView } from '../../../models/wire/schedule.ts'
import { Notice } from '../../components/Notice.tsx'
import { HoleList } from '../../components/schedule/HoleList.tsx'
import { useAsked } from '../../components/useAsked.ts'
import { texts } from '../../state/language.ts'
import { mayPlanFor } from '../../state/schedule.ts'
import { Agenda } from './Agenda.tsx'
import { PeopleList } from './PeopleList.tsx'

/** Everybody the reader plans for: what is missing first, then who will be away, then all of them to plan for. */
export function PeoplePart({ view }: { readonly view: ScheduleView }) {
  const { known: holes } = useAsked<HolesView>('/absences/holes')
  const { known: closed } = useAsked<readonly ClosedDay[]>('/closed-days')
  return (
    <>
      {holes.view && holes.view.holes.length > 0 ? (
        <section aria-labelledby="holes-title">
          <Notice kind="warn">
            <h2 id="holes-title">{texts.value.schedule.holes.title}</h2>
            <HoleList holes={holes.view.holes} mayPlanFor={mayPlanFor} />
          </Notice>
        </section>
      ) : null}
      <Agenda view={view} closedDays={closed.view ?? []} />
      <PeopleList view={view} />
    </>
  )
}
