import type { PersonId } from '../../directory/directory.ts'
import { Refusal, type RefusalCode } from '../../errors.ts'
import type { Actor, EntryKind } from '../../lifecycle.ts'
import type { Entry, Request } from '../request.ts'

/** Not possible as the request stands now: who was first, and when. */
export function notPossible(request: Request): Refusal {
  const last = request.history.findLast((entry) => entry.by !== undefined && !BESIDE_THE_POINT.includes(entry.kind))
  return new Refusal('moveNotPossible', {
    status: request.status,
    ...(last?.by === undefined ? {} : { by: whoCame(last) ?? last.by, at: last.at, move: last.kind }),
  })
}

/** Moves that make no other one impossible: whoever lost a race did not lose it to one of these. */
const BESIDE_THE_POINT: readonly EntryKind[] = ['amend', 'phoned', 'noted', 'stillGoing']

/** The one on whose behalf it was recorded, where that is who now answers; elsewhere `personId` is somebody freed or asked. */
const whoCame = ({ kind, personId }: Entry): PersonId | undefined =>
  kind === 'accept' || kind === 'arrive' ? personId : undefined

/** Somebody who was called and lost a race is told who was first; anybody else has no business here. */
export function refusalOf(why: RefusalCode, request: Request, { personId }: Actor): Refusal {
  const lostRace = why === 'notAllowed' && request.pages.some((page) => page.personId === personId)
  return why === 'moveNotPossible' || lostRace ? notPossible(request) : new Refusal(why)
}
