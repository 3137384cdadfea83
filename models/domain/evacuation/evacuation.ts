import type { Instant } from '../clock.ts'
import type { PersonId, PlaceId } from '../directory/directory.ts'
import { NEEDS, type Need } from '../request/needs.ts'
import { codeOf, isEnded, type Request } from '../request/request.ts'
import type { VisitId } from '../visit/visit.ts'

/*
 * Who is in the building now and needs help to leave it, for whoever leads people out: the clients whose visit goes on,
 * by what they asked for, and the employees who have put themselves on the list.
 */

/** With which of these somebody may not hear an alarm, not find the way, or not manage it alone. */
const NEEDS_HELP_OUT: Readonly<Record<Need, boolean>> = {
  noStairs: true,
  wheelchair: true,
  seat: true,
  quietPlace: false,
  inWriting: true,
  signLanguage: true,
  deafblindGuide: true,
  inductionLoop: true,
  largePrint: false,
  readAloud: true,
  speakClearly: false,
  plainLanguage: false,
  formHelp: false,
  moreTime: true,
  guide: true,
  companion: false,
  assistanceDog: true,
  withChild: true,
  wayOut: true,
}

/** What an employee may say of themself: the support, and nothing of why. */
export const OWN_HELP = NEEDS.filter((need) =>
  ['noStairs', 'wheelchair', 'inWriting', 'moreTime', 'guide'].includes(need),
)

/** An employee who wants to be found in an evacuation. It is their own word, and goes when they take it back. */
export interface HelpWanted {
  readonly personId: PersonId
  readonly version: number
  readonly needs: readonly Need[]
  readonly since: Instant
  readonly steppedMs?: number
}

/** One client who is in the building, as far as their visit says. */
export interface ClientInside {
  readonly visitId: VisitId
  readonly codes: readonly string[]
  readonly placeId: PlaceId
  readonly needs: readonly Need[]
  readonly since: Instant
  /** Who is with them now, and who is on the way. */
  readonly withIds: readonly PersonId[]
  readonly comingIds: readonly PersonId[]
}

/** Whether this request says that a client is in the building today and needs help to leave it. */
export const isInside = (request: Pick<Request, 'status' | 'day' | 'needs'>, today: string): boolean =>
  !isEnded(request) && request.day === today && request.needs.some((need) => NEEDS_HELP_OUT[need])

/** One line a client; who has waited longest first. What is left over from days before is nobody in the building. */
export function clientsInside(open: readonly Request[], today: string): readonly ClientInside[] {
  const visits = new Map<VisitId, Request[]>()
  for (const request of open)
    if (isInside(request, today)) visits.set(request.visitId, [...(visits.get(request.visitId) ?? []), request])
  return [...visits].map(([visitId, requests]) => clientOf(visitId, requests)).sort((a, b) => a.since - b.since)
}

function clientOf(visitId: VisitId, requests: readonly Request[]): ClientInside {
  const [first] = requests as readonly [Request]
  const present = requests.flatMap((each) => withClient(each) ?? [])
  const coming = requests.flatMap((each) => (each.status === 'accepted' ? (each.responder?.personId ?? []) : []))
  return {
    visitId,
    codes: requests.map(codeOf),
    placeId: first.placeId,
    needs: first.needs,
    since: Math.min(...requests.map(({ raisedAt }) => raisedAt)),
    withIds: [...new Set(present)],
    comingIds: [...new Set(coming)].filter((id) => !present.includes(id)),
  }
}

const withClient = ({ status, served, leadId, arrivedId }: Request): PersonId | undefined =>
  (status === 'arrived' || status === 'leaving') && !served ? (leadId ?? arrivedId) : undefined
