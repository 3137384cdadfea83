import { useEffect } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { requests } from '../../state/board.ts'
import { me } from '../../state/session.ts'
import { isUntouched, joinVisit, raiseDraft } from './raiseDraft.ts'
import { searchInput } from './searchInput.ts'

/** The clerk goes to the client who has rung, and says at the counter what they came for. */
export async function takeBell(act: Acting['act']): Promise<void> {
  if (await act('accept', {})) searchInput.current?.focus()
}

/** Offered once: who has put the form to another use is not asked again. */
const offered = new Set<string>()

/** Wherever this clerk has said that they go: the form waits for what the client came for, unless it is in use. */
export function useBellVisit(): void {
  const [mine] = requests.value.filter(isMine).sort((a, b) => takenAt(b) - takenAt(a))
  useEffect(() => {
    if (!mine || offered.has(mine.id) || !isUntouched(raiseDraft.peek())) return
    offered.add(mine.id)
    joinVisit(mine)
  }, [mine?.id])
}

const isMine = ({ wanted, kind, status, responder, arrived }: RequestView): boolean =>
  wanted.target.kind === 'clerks' &&
  // What this client came for is known.
  wanted.target.inVisit !== true &&
  kind !== 'wayOut' &&
  (status === 'accepted' || status === 'arrived') &&
  (arrived?.person ?? responder?.person)?.id === me.value?.person.id

const takenAt = ({ responder, arrived }: RequestView): number => responder?.acceptedAt ?? arrived?.at ?? 0
