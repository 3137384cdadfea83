import type { Instant } from '../domain/clock.ts'
import type { Bilingual, MatterId } from '../domain/directory/directory.ts'
import type { Obstacle } from '../domain/readiness/obstacles.ts'
import type { Unproven } from '../domain/readiness/proof.ts'
import type { ReadinessLevel } from '../domain/readiness/readiness.ts'
import type { CalledAs } from '../domain/request/request.ts'
import type { Reach } from '../domain/request/responders.ts'
import type { GapView } from './schedule.ts'
import type { PersonView, TargetView } from './views.ts'

export interface PersonReachView {
  readonly person: PersonView
  readonly reach: Reach
  /** Why a call might be missed all the same, or why it cannot be made. */
  readonly obstacles: readonly Obstacle[]
  /** When `withClient` or `out` ends by itself, or when somebody away by plan is expected back. */
  readonly until?: Instant
}

/** A unit, or a matter that stands better or worse than its unit. */
export interface ReadinessRowView extends TargetView {
  readonly level: ReadinessLevel
  readonly people: readonly PersonReachView[]
  readonly substitutes: readonly PersonReachView[]
  /** Median minutes from request to arrival in the last 30 days, when there are enough to say. */
  readonly usualMinutes?: number
}

/** GET /api/readiness: the worst first. */
export interface ReadinessView {
  readonly at: Instant
  readonly rows: readonly ReadinessRowView[]
  /** By plan, today and on the next day the office is open: times at which nobody will be there, the next one first. */
  readonly gaps: readonly GapView[]
  /** Whether superiors whom nothing else reaches would get a mail; absent: the office has no mail server. */
  readonly mailWorks?: boolean
}

/** For how many minutes somebody competent could be called on a proven device, of those in which the office was open. */
export interface ProvenMatterView {
  readonly matterId: MatterId
  readonly name: Bilingual
  readonly unitName?: Bilingual
  readonly proven: number
  readonly open: number
}

/** GET /api/readiness/proof: what has come of today's silent call. */
export interface ProofView {
  readonly at: Instant
  readonly isOpen: boolean
  /** Absent: the office has not opened yet today, or nothing is counted so far. */
  readonly calledAt?: Instant
  /** Those who come down for some matter and are here today by plan and by their own word. */
  readonly expected: number
  readonly proven: number
  readonly unproven: readonly { readonly person: PersonView; readonly why: Unproven }[]
  /** Of today so far, the worst first. */
  readonly matters: readonly ProvenMatterView[]
  /** For a manager: the people of their own units who are expected, with every page that they have open; who is not proven first. */
  readonly own?: readonly PersonProofView[]
}

export interface PersonProofView {
  readonly person: PersonView
  /** Absent: a device of theirs is proven. */
  readonly why?: Unproven
  readonly devices: readonly DeviceProofView[]
}

export interface DeviceProofView {
  /** "Firefox, Windows"; absent: it does not say. */
  readonly browser?: string
  /** Absent: it is proven. */
  readonly why?: Unproven
  /** When it answered, or should have. */
  readonly at?: Instant
}

/** GET /api/readiness/sheet: whom to telephone today, by plan. Kept by browsers for when there is no server. */
export interface SheetView {
  readonly at: Instant
  readonly lines: readonly {
    readonly unitName?: Bilingual
    readonly matters: readonly Bilingual[]
    /** In this order. */
    readonly call: readonly { readonly person: PersonView; readonly as: CalledAs }[]
    readonly away: readonly { readonly person: PersonView; readonly until: Instant }[]
  }[]
}

/** GET /api/availability/substitutes: who stands in for the person who asks, in the order in which they are called. */
export interface SubstitutesView {
  readonly people: readonly PersonReachView[]
}

/** GET /api/availability/consequences: what happens if the person who asks can no longer be reached. */
export interface ConsequencesView {
  readonly matters: readonly {
    readonly matterId: MatterId
    readonly name: Bilingual
    /** Who is called then; absent: nobody can be. */
    readonly instead?: { readonly person: PersonView; readonly as: CalledAs }
  }[]
}
