import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { ScheduleView } from '../../../models/wire/schedule.ts'
import { followBoard } from '../../state/board.ts'
import { loadSchedule, planOf, schedule } from '../../state/schedule.ts'
import { hasRole } from '../../state/session.ts'
import { clockTime } from '../../state/time.ts'
import { type Known, useFresh } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { PartLinks } from '../../ui/PartLinks.tsx'
import { Screen } from '../../ui/Screen.tsx'
import '../../parts/schedule/schedule.css'
import './absences.css'
import { ClosedDaysPart } from './closedDays/ClosedDaysPart.tsx'
import { ImportPart } from './import/ImportPart.tsx'
import { PlanDialogs } from './PlanDialogs.tsx'
import { type Part, partsOf, pathOf } from './parts.ts'
import { PeoplePart } from './people/PeoplePart.tsx'
import { PersonPart } from './people/PersonPart.tsx'
import { words } from './words.ts'

/** The plan: one's own, other people's, the office's closed days, and a whole list from a file. Each has its address. */
export function AbsencesScreen() {
  const { path } = useLocation()
  const { known, again } = useFresh(loadSchedule)
  useEffect(() => {
    // Who is there at this moment is told to those who follow a board.
    const board = (['clerk', 'supervisor'] as const).find(hasRole)
    return board && followBoard(board)
  }, [])
  const view = schedule.value
  const [root = '', screen = '', wanted, id] = path.split('/')
  const parts = view ? partsOf(view) : []
  const part = parts.find((each) => pathOf(each) === [root, screen, wanted].join('/')) ?? 'mine'
  const personId = part === 'people' && id !== undefined ? decodeURIComponent(id) : undefined
  return (
    <Screen key={path} title={titleOf(part, personId)} class="absences">
      {parts.length > 1 ? <PartLinks label={words.value.partsLabel} links={linksTo(parts, part, personId)} /> : null}
      <Failed known={known} again={again} />
      {view ? (
        <Inside view={view} part={part} personId={personId} />
      ) : known.fault === undefined ? (
        <p class="sheet panel soft">{words.value.loading}</p>
      ) : null}
      {view ? <Dialogs view={view} part={part} personId={personId} /> : null}
    </Screen>
  )
}

interface Shown {
  readonly view: ScheduleView
  readonly part: Part
  readonly personId: string | undefined
}

/** What was begun for one person must not be saved from another's page. */
function Dialogs({ view, part, personId }: Shown) {
  const own = view.mine.person.id
  const only = part === 'mine' ? own : personId
  const isAbout = (whose: PersonId) => (only === undefined ? part === 'people' && whose !== own : whose === only)
  return <PlanDialogs isAbout={isAbout} personId={only} />
}

/** One of the people is shown: the list of them is another page. */
const linksTo = (parts: readonly Part[], current: Part, personId: string | undefined) =>
  parts.map((part) => ({
    href: pathOf(part),
    text: words.value.parts[part],
    current: part !== current ? undefined : personId === undefined ? ('page' as const) : ('true' as const),
  }))

function Inside({ view, part, personId }: Shown) {
  if (part === 'closedDays') return <ClosedDaysPart />
  if (part === 'import') return <ImportPart />
  if (part === 'people' && personId === undefined) return <PeoplePart view={view} />
  return <PersonPart personId={personId ?? view.mine.person.id} view={view} />
}

function titleOf(part: Part, personId: string | undefined): string {
  if (personId !== undefined) return planOf(personId)?.person.name ?? words.value.title
  if (part === 'closedDays') return words.value.closedDays.title
  return part === 'import' ? words.value.import.title : words.value.title
}

/** The last picture stays below, with its hour. */
function Failed({ known, again }: { readonly known: Known<ScheduleView>; readonly again: () => Promise<void> }) {
  const view = schedule.value
  if (known.fault === undefined) return null
  return (
    <LoadFailed what={words.value.failed} onRetry={again}>
      {known.fault} {view ? words.value.stale(clockTime(view.at)) : ''}
    </LoadFailed>
  )
}
