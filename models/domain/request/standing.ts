import { type Instant, seconds } from '../clock.ts'
import type { Status } from '../lifecycle.ts'
import type { NextCall } from './nextCall.ts'
import type { CallState } from './pages.ts'
import type { CalledAs, RequestKind } from './request.ts'
import { isSuperior } from './superiors.ts'

type Calls<Person> = readonly {
  readonly person: Person
  readonly as: CalledAs
  readonly state: CallState
  readonly noted: boolean
}[]

/** What a screen knows of a request, as far as it says how it stands. */
export interface Facts<Person> {
  readonly status: Status
  readonly kind?: RequestKind
  readonly turn?: number
  readonly waitsFrom: Instant
  readonly calls?: Calls<Person>
  readonly responder?: { readonly person: Person; readonly expectedAt?: Instant }
  readonly claim?: { readonly person: Person; readonly until: Instant }
  readonly arrived?: { readonly at: Instant; readonly person?: Person; readonly unconfirmed?: boolean }
  readonly leavingAt?: Instant
  /** Leads the client out, where it is not whoever was with them. */
  readonly leads?: Person
  readonly askedAt?: Instant
  readonly nextCall?: NextCall
  readonly lateSince?: Instant
  readonly nobodySince?: Instant
  readonly leftoverSince?: Instant
}

/**
 * The status as a human sees it: nobody could be notified is no calling, a claimed arrival is no way any more, and what
 * is left over from before calls nobody.
 */
export type Phase = Exclude<Status, 'accepted'> | 'nobody' | 'coming' | 'claimed' | 'leftover'

/** How far it has come on its way to the client. */
export const STAGES = ['called', 'delivered', 'seen', 'onTheWay', 'here'] as const
export type Stage = (typeof STAGES)[number]

/** How a request stands, the same for every screen. What is absent is not said. */
export interface Standing<Person> {
  readonly phase: Phase
  /** They come, or are there, to lead the client out. */
  readonly isWayOut: boolean
  /** How long the client waits, or has waited: it ends with an arrival. */
  readonly waited?: { readonly from: Instant; readonly until?: Instant }
  /** Called ahead of its turn: when the client is free for them. */
  readonly neededAt?: Instant
  /** Since when the client waits for help on the way out. */
  readonly leavingFrom?: Instant
  /** Place in the visit, of one that waits for its turn. */
  readonly turn?: number
  readonly stage?: Stage
  /** Whoever is coming, says they are here, or is here. */
  readonly who?: Person
  /** Whose call has come the furthest, while nobody is coming. */
  readonly called?: { readonly person: Person; readonly is: 'called' | 'seen' | 'noted' }
  /** When they said they would be here. */
  readonly promise?: { readonly at: Instant; readonly isOver: boolean }
  readonly next?: NextCall | { readonly at: Instant; readonly countsAsHere: true }
  readonly isLate: boolean
  readonly hasReachedSuperior: boolean
  readonly isUnconfirmed: boolean
  /** What only a human can do now. */
  readonly wants?: 'telephone' | 'telephoneOthers' | 'confirmArrival' | 'stillGoing'
}

export function standingOf<Person>(facts: Facts<Person>, now: Instant): Standing<Person> {
  const phase = phaseOf(facts)
  const calls = (facts.calls ?? []).filter(({ state }) => state !== 'closed' && state !== 'undelivered')
  return defined<Standing<Person>>({
    phase,
    isWayOut: facts.kind === 'wayOut' || phase === 'leaving',
    waited: waitedOf(facts, phase, now),
    neededAt: neededAtOf(facts, phase, now),
    leavingFrom: phase === 'leaving' ? facts.leavingAt : undefined,
    turn: phase === 'waiting' ? facts.turn : undefined,
    stage: stageOf(phase, calls),
    who: whoOf(facts, phase),
    called: phase === 'calling' ? furthest(calls) : undefined,
    promise: promiseOf(facts, phase, now),
    next: nextOf(facts, phase),
    isLate: facts.lateSince !== undefined && WAITS.includes(phase),
    hasReachedSuperior: calls.some(({ as, state }) => isSuperior(as) && state !== 'sent'),
    isUnconfirmed: facts.arrived?.unconfirmed === true,
    wants: wantsOf(facts, phase),
  })
}

/** Phases in which the client waits for somebody to come. */
const WAITS: readonly Phase[] = ['routing', 'calling', 'nobody', 'coming', 'claimed']
/** Phases in which a next call can still happen. */
const CALLS: readonly Phase[] = ['routing', 'calling', 'nobody', 'coming']

function phaseOf({ status, leftoverSince, claim, nobodySince }: Facts<unknown>): Phase {
  if (status === 'ended') return 'ended'
  if (leftoverSince !== undefined) return 'leftover'
  if (claim) return 'claimed'
  if (status === 'accepted') return 'coming'
  const isCalling = status === 'calling' || status === 'routing'
  return isCalling && nobodySince !== undefined ? 'nobody' : status
}

function waitedOf(facts: Facts<unknown>, phase: Phase, now: Instant): Standing<unknown>['waited'] {
  const { waitsFrom, arrived } = facts
  if (arrived && (phase === 'arrived' || phase === 'leaving'))
    return { from: Math.min(waitsFrom, arrived.at), until: arrived.at }
  if (neededAtOf(facts, phase, now) !== undefined) return undefined
  return WAITS.includes(phase) || phase === 'leftover' ? { from: waitsFrom } : undefined
}

/** Screens count whole seconds, and may be a little behind: who waits since this moment is not one who waits later. */
const CLOCKS_DIFFER_MS = seconds(2)

/** Called ahead of their turn: the client is not free before then. */
export const isNeededLater = (waitsFrom: Instant, now: Instant): boolean => waitsFrom > now + CLOCKS_DIFFER_MS

const neededAtOf = ({ waitsFrom }: Facts<unknown>, phase: Phase, now: Instant): Instant | undefined =>
  WAITS.includes(phase) && isNeededLater(waitsFrom, now) ? waitsFrom : undefined

function stageOf(phase: Phase, calls: Calls<unknown>): Stage | undefined {
  if (phase === 'arrived' || phase === 'leaving') return 'here'
  if (phase === 'coming' || phase === 'claimed') return 'onTheWay'
  if (phase !== 'calling' && phase !== 'routing') return undefined
  if (calls.some(({ state }) => state === 'seen')) return 'seen'
  return calls.some(({ state }) => state === 'delivered') ? 'delivered' : 'called'
}

function furthest<Person>(calls: Calls<Person>): Standing<Person>['called'] {
  // Who has taken note is asked for nothing any more: as long as somebody else may still answer, that is said.
  const seen = calls.findLast(({ state, noted }) => state === 'seen' && !noted)
  if (seen) return { person: seen.person, is: 'seen' }
  const noted = calls.findLast((call) => call.noted)
  const last = noted ?? calls.at(-1)
  return last && { person: last.person, is: noted ? 'noted' : 'called' }
}

function whoOf<Person>({ responder, claim, arrived, leads }: Facts<Person>, phase: Phase): Person | undefined {
  if (phase === 'coming') return responder?.person
  if (phase === 'claimed') return claim?.person
  if (phase === 'leaving' && leads) return leads
  return phase === 'arrived' || phase === 'leaving' ? arrived?.person : undefined
}

function promiseOf({ responder }: Facts<unknown>, phase: Phase, now: Instant): Standing<unknown>['promise'] {
  const at = phase === 'coming' ? responder?.expectedAt : undefined
  return at === undefined ? undefined : { at, isOver: at <= now }
}

function nextOf({ claim, nextCall }: Facts<unknown>, phase: Phase): Standing<unknown>['next'] {
  if (phase === 'claimed' && claim) return { at: claim.until, countsAsHere: true }
  return CALLS.includes(phase) ? nextCall : undefined
}

function wantsOf({ nobodySince, askedAt }: Facts<unknown>, phase: Phase): Standing<unknown>['wants'] {
  if (phase === 'claimed') return 'confirmArrival'
  if (phase === 'nobody') return 'telephone'
  if (phase === 'coming') return nobodySince === undefined ? undefined : 'telephoneOthers'
  return askedAt !== undefined && (phase === 'arrived' || phase === 'leaving') ? 'stillGoing' : undefined
}

type Loose<T> = { [K in keyof T]: T[K] | undefined }

/** Without what is undefined: what is absent is not said. */
const defined = <T extends object>(record: Loose<T>): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
