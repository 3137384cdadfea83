import type { DrillView } from '../../../models/wire/drills.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** The last drills, newest first, live while one runs. The screen around it follows the supervisors' board. */
export const useDrills = () =>
  useQuery<readonly DrillView[]>('/drills', ({ change }) => [
    follow('drill:changed', (drill) => change((drills = []) => withDrill(drills, drill))),
  ])

/** Events may overtake each other: the newest version wins. */
function withDrill(drills: readonly DrillView[], drill: DrillView): readonly DrillView[] {
  const known = drills.find(({ id }) => id === drill.id)
  if (known && known.version >= drill.version) return drills
  const others = drills.filter(({ id }) => id !== drill.id)
  return [drill, ...others].sort((a, b) => b.startedAt - a.startedAt)
}
