import type { PersonId } from '../directory/directory.ts'
import type { Entry, Request } from './request.ts'

/** Somebody who said no to what is wanted now, and why, as far as they said. */
export interface Declined {
  readonly personId: PersonId
  readonly reason?: string
}

/** Who has already said no, in order. Pointing the request at somebody else wipes the slate; an undo takes it back. */
export function declinedBy(request: Request): readonly Declined[] {
  const undone = new Set(request.history.map((entry) => entry.undoes))
  const entries = request.history.filter((entry) => !undone.has(entry.version))
  const aimed = entries.findLastIndex((entry) => ['assign', 'reassign', 'notMine', 'start'].includes(entry.kind))
  return entries.slice(Math.max(0, aimed)).flatMap((entry) => {
    const personId = declinedIn(entry)
    if (personId === undefined) return []
    return [entry.reason === undefined ? { personId } : { personId, reason: entry.reason }]
  })
}

function declinedIn(entry: Entry): PersonId | undefined {
  if (entry.kind === 'release') return entry.personId ?? entry.by
  return entry.kind === 'decline' || entry.kind === 'notMine' || entry.kind === 'handOver' ? entry.by : undefined
}
