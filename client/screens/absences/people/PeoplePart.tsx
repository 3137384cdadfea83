import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import type { ScheduleView } from '../../../../models/wire/schedule.ts'
import { GapsAhead } from '../../../parts/schedule/GapsAhead.tsx'
import { useQuery } from '../../../state/useQuery.ts'
import { Agenda } from './Agenda.tsx'
import { PeopleList } from './PeopleList.tsx'

/** Everybody the reader plans for: what is missing first, then who will be away, then all of them to plan for. */
export function PeoplePart({ view }: { readonly view: ScheduleView }) {
  const { known: closed } = useQuery<readonly ClosedDay[]>('/closed-days')
  return (
    <>
      <GapsAhead />
      <Agenda view={view} closedDays={closed.view ?? []} />
      <PeopleList view={view} />
    </>
  )
}
