import type { Instant } from '../domain/clock.ts'
import type { Bilingual, Employee, Language, PersonId, Place, Role, UnitId } from '../domain/directory/directory.ts'
import type { RefusalCode, RefusalDetail } from '../domain/errors.ts'
import type { EntryKind, Move, Status } from '../domain/lifecycle.ts'
import type { Obstacle } from '../domain/readiness/obstacles.ts'
import type { Need } from '../domain/request/needs.ts'
import type { NextCall } from '../domain/request/nextCall.ts'
import type { CallState } from '../domain/request/pages.ts'
import type {
  CalledAs,
  DeclineReason,
  NearlyDone,
  Outcome,
  RequestKind,
  RequestReason,
  SkipReason,
  Target,
} from '../domain/request/request.ts'
import type { Reach } from '../domain/request/responders.ts'
import type { HoldUp } from '../domain/request/whoCanCome.ts'
import type { SaidByClient } from '../domain/visit/clientNotes.ts'

/** What the telephone list says about somebody. */
export type PersonView = Omit<Employee, 'email' | 'substituteIds'>

export type PlaceView = Omit<Place, 'codePrefix'>

export interface UnitView {
  readonly id: UnitId
  readonly name: Bilingual
  readonly managerId: PersonId
}

/** GET /api/office: known before sign-in. `people` only in the sample office. */
export interface OfficeView {
  readonly name: Bilingual
  readonly sample: boolean
  readonly timeZone: string
  /** Server time, for countdowns on a computer whose clock is wrong. */
  readonly now: Instant
  /** People may sign in with the office's own provider; `only`: all but one account sign in with nothing else. */
  readonly signOn?: 'also' | 'only'
  readonly samplePeople?: readonly {
    readonly login: string
    readonly name: string
    readonly position: Bilingual
    readonly roles: readonly Role[]
  }[]
}

/** GET /api/session */
export interface Me {
  readonly person: PersonView
  /** With it somebody who stays signs in anew without leaving the page. */
  readonly login: string
  /** They sign in with the office's provider alone: they have no password, or it opens nothing now. */
  readonly comesByProvider?: true
  readonly roles: readonly Role[]
  /** As this person has chosen it on some computer: they find it on every other. */
  readonly language?: Language
  readonly expiresAt: Instant
}

/** GET /api/directory: kept by the client for the offline telephone list too. */
export interface DirectoryView {
  readonly people: readonly PersonView[]
  readonly units: readonly UnitView[]
  readonly places: readonly PlaceView[]
  readonly secretariatIds: readonly PersonId[]
}

/** What a person wants (employee's own choice), and how the server can reach them. */
export const AVAILABILITIES = ['here', 'withClient', 'out', 'absent'] as const
export type Availability = (typeof AVAILABILITIES)[number]

export interface PresenceView {
  readonly personId: PersonId
  readonly reach: Reach
  readonly availability: Availability
  /** Why a call might be missed, the gravest first; empty: it will be noticed, or it is not about devices. */
  readonly obstacles: readonly Obstacle[]
  /** When `withClient` or `out`, or a mark by somebody else, ends by itself. */
  readonly until?: Instant
  /** Who has marked this person out, if it was not they themselves. */
  readonly setBy?: PersonId
  /** Away by plan: why, and when they are expected back. The availability above then says nothing. */
  readonly away?: { readonly why: 'planned' | 'offHours'; readonly until: Instant }
  /** Here in spite of such a plan, because they have said so; until then. */
  readonly overrulesUntil?: Instant
}

/** GET /api/directory/search?q=: matters, people and units, best first. */
export interface SearchHit {
  readonly target: Target
  readonly name: Bilingual
  readonly unitName?: Bilingual
  /** Handled by another office: where. Cannot be called. */
  readonly elsewhere?: Bilingual
  readonly elsewhereAddress?: string
  readonly elsewhereHours?: string
  /** Competent people in calling order, with whether each can be reached right now. */
  readonly people: readonly {
    readonly person: PersonView
    readonly reach: Reach
    readonly obstacles: readonly Obstacle[]
  }[]
  readonly reachable: number
  /** Median minutes from request to arrival in the last 30 days, when there are enough to say. */
  readonly usualMinutes?: number
}

/** GET /api/reports/needs: what a counter shows first, in the order of the list. */
export interface CommonNeedsView {
  readonly first: readonly Need[]
}

/** One page as the clerk and the supervisor see it. */
export interface CallLine {
  readonly pageId: string
  readonly person: PersonView
  readonly as: CalledAs
  readonly rings: number
  readonly rungAt: Instant
  readonly state: CallState
  readonly noted: boolean
  /** When a mail about it was sent, because nothing else had reached them. */
  readonly mailedAt?: Instant
}

export interface TargetView {
  readonly target: Target
  readonly name: Bilingual
  readonly unitName?: Bilingual
}

/** Who is responsible for a visit; since when nobody is there who could be. */
export interface VisitHead {
  readonly clerk: PersonView
  readonly unattendedSince?: Instant
  readonly said?: readonly SaidByClient[]
}

/** Another open request of the same client, as those who are called see it. */
export interface VisitMate {
  readonly code: string
  readonly wanted: TargetView
  readonly status: Status
  /** Whoever is with the client, or on the way. */
  readonly who?: PersonView
}

/** What a supervisor decides by. */
export interface CanComeView {
  readonly ready: readonly { readonly person: PersonView; readonly as: CalledAs; readonly reach: Reach }[]
  readonly holdUp?: HoldUp
}

/** An open request on the counter's and the supervisor's board. */
export interface RequestView {
  readonly id: string
  readonly version: number
  readonly visitId: string
  /** Whose visit it is; absent: it is over. */
  readonly visit?: VisitHead
  readonly turn: number
  readonly inTurn: boolean
  readonly code: string
  readonly status: Status
  readonly kind: RequestKind
  readonly needs: readonly Need[]
  readonly note?: string
  readonly reason?: RequestReason
  /** Needs and note are not for this reader: another unit answers, and they are not called. */
  readonly isWithheld?: true
  readonly place: PlaceView
  readonly wanted: TargetView
  readonly raisedAt: Instant
  readonly waitsFrom: Instant
  readonly raisedBy: PersonId
  readonly calls: readonly CallLine[]
  readonly skipped: readonly { readonly person: PersonView; readonly why: SkipReason; readonly mailedAt?: Instant }[]
  /** Who has said no to this, the last one last, with the reason they gave. */
  readonly declined: readonly { readonly person: PersonView; readonly reason?: DeclineReason }[]
  readonly phoned: readonly { readonly personId: PersonId; readonly at: Instant }[]
  readonly responder?: {
    readonly person: PersonView
    readonly acceptedAt: Instant
    /** When they said they would be here. */
    readonly expectedAt?: Instant
    readonly byPhone: boolean
  }
  readonly claim?: { readonly person: PersonView; readonly until: Instant }
  readonly arrived?: { readonly at: Instant; readonly person?: PersonView; readonly unconfirmed: boolean }
  /** Whoever serves has said when the client is free. */
  readonly nearlyDone?: NearlyDone
  /** Whoever came has finished, and a helper has not: it ends when both have. */
  readonly served?: { readonly at: Instant; readonly person: PersonView }
  /** Helps with that other request of the visit. */
  readonly helps?: string
  readonly leavingAt?: Instant
  readonly leads?: PersonView
  readonly askedAt?: Instant
  readonly ended?: { readonly at: Instant; readonly outcome: Outcome; readonly dueAt?: Instant }
  /** What Parter does next if nobody moves; absent: nobody is left to call, or nobody has to be called. */
  readonly nextCall?: NextCall
  /** It goes by the rules of before: they were changed then. */
  readonly rulesChangedAt?: Instant
  /** On a supervisor's board: who could come at once, and why nobody has. */
  readonly canCome?: CanComeView
  readonly extendedMs: number
  /** Late: a manager has been called because nobody arrived in time. */
  readonly lateSince?: Instant
  readonly nobodySince?: Instant
  readonly leftoverSince?: Instant
  /** What a reader with this board's role may do now. */
  readonly moves: readonly Move[]
  /** Who may still take the last move back, and until when. */
  readonly undo?: { readonly by: PersonId; readonly until: Instant; readonly move: Move }
}

/** What somebody who is called, or on the way, or with the client, sees: "My calls". */
export interface CallView {
  readonly requestId: string
  readonly pageId?: string
  readonly code: string
  readonly visitId: string
  readonly status: Status
  /** What this person is to the request. */
  readonly my: 'called' | 'responder'
  readonly as: CalledAs
  readonly kind: RequestKind
  readonly wanted: TargetView
  readonly place: PlaceView
  readonly needs: readonly Need[]
  readonly note?: string
  readonly waitsFrom: Instant
  /** Who else comes to this client: before this call in turn, after it, or together with it. */
  readonly before: readonly VisitMate[]
  readonly after: readonly VisitMate[]
  readonly together: readonly VisitMate[]
  readonly nearlyDone?: NearlyDone
  readonly rings: number
  readonly rungAt: Instant
  /** Rings now: open and not noted. */
  readonly ringing: boolean
  readonly responder?: { readonly person: PersonView; readonly acceptedAt: Instant; readonly expectedAt?: Instant }
  readonly alsoCalled: readonly PersonView[]
  /** Somebody called, this person or another, says they are with the client. */
  readonly claim?: { readonly person: PersonView; readonly until: Instant }
  /** The clerk does not see them where the client waits: they may be standing somewhere else. */
  readonly claimDeniedAt?: Instant
  readonly arrivedAt?: Instant
  readonly askedAt?: Instant
  /** When the manager will know if nobody is here by then. */
  readonly managerKnowsAt?: Instant
  readonly extendedMs: number
  readonly moves: readonly Move[]
  readonly undo?: { readonly until: Instant; readonly move: Move }
}

/** GET /api/requests/:id: the request with its history, for clerks and supervisors. */
export interface RequestDetail {
  readonly request: RequestView
  readonly history: readonly HistoryLine[]
}

export interface HistoryLine {
  readonly at: Instant
  readonly kind: EntryKind
  readonly status: Status
  readonly by?: PersonView
  readonly person?: PersonView
  readonly reason?: string
  /** Told by when, or met when. */
  readonly dueAt?: Instant
  readonly minutes?: number
  readonly lateMs?: number
  /** How often the timer did it, where only the last time is kept. */
  readonly times?: number
  readonly called?: readonly PersonView[]
  readonly skipped?: readonly { readonly person: PersonView; readonly why: SkipReason }[]
}

/** The body of every refusal. `message` is in the reader's language. */
export interface ErrorView {
  readonly code: RefusalCode
  readonly message: string
  readonly detail: RefusalDetail
  /** Quoted when reporting a fault. */
  readonly id?: string
}
