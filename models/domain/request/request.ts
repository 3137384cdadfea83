import type { Instant } from '../clock.ts'
import type { MatterId, PersonId, PlaceId, UnitId } from '../directory/directory.ts'
import type { EntryKind, Status } from '../lifecycle.ts'
import type { EscalationPolicy } from './escalation.ts'
import type { Need } from './needs.ts'

export type RequestId = string
export type PageId = string

/**
 * For whom the clerk asks: a matter, a unit, one person, or "I don't know who". A client who rings the bell at a door
 * asks for the clerks who are nearest to it; so does one who calls somebody in the middle of a visit.
 */
export type Target =
  | { readonly kind: 'matter'; readonly matterId: MatterId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'clerks'; readonly placeId: PlaceId; readonly inVisit?: true }

/** Come here and serve, or come and fetch the client: what a clerk asks for. */
export const REQUEST_KINDS = ['serve', 'escort'] as const
/** `wayOut`: come and lead out a client who has been served. It is the last step of a visit that asks for it. */
export type RequestKind = (typeof REQUEST_KINDS)[number] | 'wayOut'

/** Why a client could not go to the employee, where it is not the building as it always is. */
export const REQUEST_REASONS = ['liftOut'] as const
export type RequestReason = (typeof REQUEST_REASONS)[number]

/** In what capacity somebody was called: it decides the tone, the card and who is next. */
export type CalledAs = 'competent' | 'substitute' | 'manager' | 'secretary' | 'secretariat' | 'clerk' | 'colleague'

export const DECLINE_REASONS = ['withClient', 'away', 'meeting', 'urgentWork', 'other'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const OUTCOMES = [
  'settled',
  'informed',
  'meeting',
  'message',
  'passedOn',
  'redirected',
  'clientLeft',
  'byPhone',
  'mistake',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What can end a request to which nobody has come. */
export const BEFORE_ARRIVAL: readonly Outcome[] = ['byPhone', 'message', 'redirected', 'clientLeft', 'mistake']

/** One call of a request to one employee. "Again" rings the same page anew: a count, not a second page. */
export interface Page {
  readonly id: PageId
  readonly personId: PersonId
  readonly as: CalledAs
  readonly step: number
  readonly firstRungAt: Instant
  readonly rungAt: Instant
  readonly rings: number
  /** No receipt by then: not delivered, and the next person is called. */
  readonly deliverBy: Instant
  /** When a device had the last ring, or none had it in time. */
  readonly deliveredAt?: Instant
  /** When a device had the first ring that any had: another ring waits anew, and this stays. */
  readonly firstDeliveredAt?: Instant
  readonly undeliveredAt?: Instant
  /** When a human first saw the card, whichever ring it was. */
  readonly seenAt?: Instant
  /** Set while a called supervisor has taken note: their devices are quiet until the next ring. */
  readonly notedAt?: Instant
  readonly closedAt?: Instant
  /** Version of the request that opened and closed the page, so that an undo knows what to take back. */
  readonly openedIn: number
  readonly closedIn?: number
}

export const SKIP_REASONS = ['absent', 'out', 'planned', 'offHours', 'unreachable', 'undelivered'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Somebody a step would have called, and why it did not. */
export interface Skip {
  readonly personId: PersonId
  /** In what capacity they were wanted; absent in what was recorded before mail was. */
  readonly as?: CalledAs
  readonly why: SkipReason
}

/** What has happened with one step of the policy. */
export interface StepState {
  /** Done the last time; absent: not yet in this round of calling. */
  readonly doneAt?: Instant
  readonly times: number
  /** Called by the current turn of the step. */
  readonly called: readonly PersonId[]
  /** Its own time had come, or nearly, when the request was pointed at others: they have a first turn before it. */
  readonly notBefore?: Instant
}

/** One line of the request's history. `version` is the version of the request it made. */
export interface Entry {
  readonly version: number
  readonly at: Instant
  /** Absent: the timer. */
  readonly by?: PersonId
  readonly kind: EntryKind
  readonly status: Status
  /** Idempotency key and a digest of what was asked, for repeats. */
  readonly key?: string
  readonly digest?: string
  /** Whom it concerns: recorded for them, handed to them, called. */
  readonly personId?: PersonId
  readonly reason?: string
  /** Told by when, or met when. */
  readonly dueAt?: Instant
  readonly minutes?: number
  readonly step?: number
  readonly lateMs?: number
  readonly called?: readonly PersonId[]
  readonly skipped?: readonly Skip[]
  readonly undoes?: number
  /** How often the timer did the same, where a full history keeps only the last time. */
  readonly times?: number
}

export interface Responder {
  readonly personId: PersonId
  readonly acceptedAt: Instant
  /** What they said; moves no deadline. */
  readonly minutes?: number
  readonly byPhone: boolean
}

/** "I have arrived", said from elsewhere than the counter: steps wait until the clerk answers or `until`. */
export interface ArrivalClaim {
  readonly personId: PersonId
  readonly at: Instant
  readonly until: Instant
}

export interface Ending {
  readonly outcome: Outcome
  /** Told by when, or met when: an instant chosen by a person. */
  readonly dueAt?: Instant
  /** Help on the way out was wanted before, and is not any more. */
  readonly alone?: true
}

/** Who leads the client out: the clerks who are near, or one person. */
export type Leader = { readonly kind: 'clerks' } | { readonly kind: 'person'; readonly personId: PersonId }

/** What was said about the way out when somebody ended their part. */
export interface Parting {
  /** Absent: as the needs of the visit say. */
  readonly wayOut?: boolean | undefined
  /** Absent: whoever is with the client; the clerks where nobody is. */
  readonly leads?: Leader | undefined
}

/** What has to happen to the other requests of the visit after this one; done once, repaired by the runner. */
export type FollowUp =
  | { readonly kind: 'startNext' }
  | { readonly kind: 'endWaiting' }
  /** Nearly done was taken back: whoever was called because of it is not wanted yet. */
  | { readonly kind: 'callBack' }
  | { readonly kind: 'raiseNext'; readonly target: Target; readonly by: PersonId }
  | { readonly kind: 'raiseWayOut'; readonly leads: Leader; readonly by: PersonId }
  | { readonly kind: 'raiseHelper'; readonly target: Target; readonly by: PersonId; readonly key: string }

/** The one who serves has said when the client is free for the next. */
export interface NearlyDone {
  readonly at: Instant
  readonly freeAt: Instant
}

/** Whoever came has finished, and a helper has not yet: the request ends when both have. */
export interface Served extends Parting {
  readonly at: Instant
  readonly by: PersonId
}

/** The part of a request that an undo puts back. */
export interface Undoable {
  readonly version: number
  readonly by: PersonId
  readonly at: Instant
  readonly before: RequestState
}

/** Where a request stands: everything a move changes, apart from the pages and the history. */
export interface RequestState {
  readonly status: Status
  readonly target: Target
  readonly unitId?: UnitId
  readonly policy: EscalationPolicy
  /** Last entry into `calling` or `routing`: the origin of the steps "unless accepted". */
  readonly callingSince?: Instant
  readonly steps: readonly StepState[]
  readonly responder?: Responder
  readonly extendedMs: number
  readonly claim?: ArrivalClaim
  readonly arrivedAt?: Instant
  readonly arrivedId?: PersonId
  readonly arrivalUnconfirmed?: boolean
  readonly nearlyDone?: NearlyDone
  readonly served?: Served
  readonly leavingAt?: Instant
  /** Leads the client out, where it is not whoever was with them. */
  readonly leadId?: PersonId
  /** From when "still going on?" is counted, and when it was asked. */
  readonly checkFrom?: Instant
  readonly askedAt?: Instant
  readonly endedAt?: Instant
  readonly ending?: Ending
  readonly followUp?: FollowUp
  /** Nobody could be notified: the clerk telephones. */
  readonly nobodySince?: Instant
  readonly skipped: readonly Skip[]
  /** Past closing time: pages nobody, waits in the list "to be cleared up". */
  readonly leftoverSince?: Instant
}

/** One client's need for one competence to come down. */
export interface Request extends RequestState {
  readonly id: RequestId
  readonly version: number
  readonly visitId: string
  /** Place in the visit, for requests that take turns. */
  readonly turn: number
  readonly inTurn: boolean
  /** Called to help with this other request of the visit. */
  readonly helps?: RequestId
  /** Called before its turn, because that other request of the visit is nearly done. */
  readonly aheadOf?: RequestId
  /** Local calendar day, `2026-11-23`. */
  readonly day: string
  readonly prefix: string
  readonly number: number
  readonly kind: RequestKind
  /** As the visit says it: a request carries all that those it calls, mails and reports have to know. */
  readonly needs: readonly Need[]
  readonly note?: string
  /** As it was when it was raised; for the register of cases. */
  readonly reason?: RequestReason
  readonly placeId: PlaceId
  readonly raisedAt: Instant
  /** Of one that the client has rung: the clerk who is responsible until another one takes it. */
  readonly raisedBy: PersonId
  readonly raiseKey: string
  /** When the client began to wait for this one: `raisedAt`, or when its turn came. Ahead of its turn: when it should come. */
  readonly waitsFrom: Instant
  /** After this nobody is paged any more (closing time and half an hour). */
  readonly closesAt: Instant
  readonly pages: readonly Page[]
  readonly history: readonly Entry[]
  readonly undoable?: Undoable
  /** The next moment at which something is due; absent: nothing is. Indexed. */
  readonly dueAt?: Instant
  readonly sample?: boolean
}

export const codeOf = (request: Pick<Request, 'prefix' | 'number'>): string => `${request.prefix}-${request.number}`

/** Begins the key of a request that no clerk has raised. Keys of people begin with their id, which has no such sign. */
export const BELL_KEY = '@bell:'
/** The same for a client who has come to a meeting: one request, whichever clerk presses. */
export const MEETING_KEY = '@meeting:'

/** The client has rung the bell at the door. */
export const isRung = ({ raiseKey }: Pick<Request, 'raiseKey'>): boolean => raiseKey.startsWith(BELL_KEY)

/** It calls all clerks who are near: whichever of them is free goes. */
export const callsClerks = ({ target }: Pick<Request, 'target'>): boolean => target.kind === 'clerks'

export const isWayOut = ({ kind }: Pick<Request, 'kind'>): boolean => kind === 'wayOut'

/** It still calls the clerks, whoever wanted that: nobody knows yet what the client came for. */
export const isBell = (request: Pick<Request, 'target' | 'kind'>): boolean => callsClerks(request) && !isWayOut(request)

/** Called from the client's display or phone: a bell that rings in a visit which goes on without it. */
export const isClientCall = ({ target }: Pick<Request, 'target'>): boolean =>
  target.kind === 'clerks' && target.inVisit === true

export const isOpen = (page: Page): boolean => page.closedAt === undefined

export const isEnded = (request: Pick<Request, 'status'>): boolean => request.status === 'ended'
