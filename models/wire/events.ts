import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { CorridorScope } from '../domain/devices/device.ts'
import { NOTICE_STATES, SOUNDS } from '../domain/readiness/obstacles.ts'
import type { MutedBell } from './bells.ts'
import { BOARDS } from './boards.ts'
import type { DrillPlanView } from './drillPlans.ts'
import type { DrillGone, DrillRing, DrillView } from './drills.ts'
import { Id } from './orders.ts'
import type { CallView, PresenceView, RequestView } from './views.ts'

/*
 * The whole conversation over sockets. The server tells facts, the client gives receipts; every move of a request
 * goes over HTTP. A page is an entry in the store: its event is a hint, and every connect brings what is open.
 */

export interface ServerToClient {
  /** Everything that is open for this person: on connect, replaces what the device knew. */
  'calls:all': (calls: readonly CallView[]) => void
  /** A call of this person's is new, rings again, or changed. */
  'call:changed': (call: CallView) => void
  /** It is no longer this person's: answered by somebody, ended, passed to another. */
  'call:gone': (gone: CallGone) => void
  /** Every open request: after `board:follow`, replaces what the screen knew. */
  'board:all': (requests: readonly RequestView[]) => void
  'request:changed': (request: RequestView) => void
  'presence:changed': (presence: PresenceView) => void
  'presence:all': (presence: readonly PresenceView[]) => void
  /** Practice pages that ring for this person: on connect, replaces what the device knew. */
  'drill:all': (drills: readonly DrillRing[]) => void
  'drill:ring': (drill: DrillRing) => void
  /** Answered, displaced by a real page, or over. */
  'drill:gone': (gone: DrillGone) => void
  /** To supervisors' boards: how a drill stands. */
  'drill:changed': (drill: DrillView) => void
  /** The test page that this device has asked for: it sounds and shows only because it came by the path of a call. */
  'duty:test': () => void
  /** A silent call: what can this device do for its person now? Answered by the path of a call, without a sound. */
  'duty:prove': (answer: (duty: unknown) => void) => void
  /** To those who look after the paired devices: one came, went or was changed; the list is asked for anew. */
  'devices:changed': () => void
  /** To administrators: an account or an invitation has changed; the list is asked for anew. */
  'accounts:changed': () => void
  /** To the boards: for whom a call is heard on a corridor too. */
  'corridors:heard': (scopes: readonly CorridorScope[]) => void
  /** To the clerks' boards: the bells that are silent now; all of them, whenever one has changed. */
  'bells:muted': (muted: readonly MutedBell[]) => void
  /** To the clerks' boards: a lift is out of order, or works again; they are asked for anew. */
  'lifts:changed': () => void
  /** To supervisors' boards: when drills run by themselves; all of it, whenever something of it has changed. */
  'drill:plans': (plans: readonly DrillPlanView[]) => void
  /** To the boards: whom the office can reach has changed by something that is nobody's presence; it is asked for anew. */
  'readiness:changed': () => void
  /** To whom a message concerns: one of theirs has changed; the screen asks for it, so that nobody else is told of a client. */
  'messages:changed': () => void
  /** To whom it was agreed with and to the boards: something agreed with a client is new or has changed; it is asked for anew. */
  'agreements:changed': () => void
  /** To whoever keeps the register of requests for accessibility: something in it has changed, or its day has come near. */
  'accessRequests:changed': () => void
  /** To whoever is asked to stand in, to whoever has asked, and to supervisors: it is asked for anew. */
  'covers:changed': () => void
  /** A conduct card says something else now: they are asked for anew. */
  'conduct:changed': () => void
  /** To administrators: the office's provider of sign-ins, or who waits to be known by it; it is asked for anew. */
  'signOn:changed': () => void
  /** To those who may read it: the list for an evacuation has changed; it is asked for anew. */
  'evacuation:changed': () => void
  /** To the clerks' boards and to whoever is with the client: an interpreter is awaited, there, or gone; it is asked for anew. */
  'interpreters:changed': () => void
  /** The directory was changed: this is its version now. It is asked for anew. */
  'directory:changed': (version: number) => void
  /** The path is alive: server, store and runner, every few seconds. */
  pulse: (pulse: Pulse) => void
  /** Signed out, disabled, or the session is over: the socket closes after this. */
  'session:ended': () => void
  /** The person has opened more screens than Parter keeps, and this was the oldest: it closes and stays closed. */
  'device:replaced': () => void
}

export interface ClientToServer {
  'page:delivered': (receipt: unknown, done: (answer: Answer) => void) => void
  'page:seen': (receipt: unknown, done: (answer: Answer) => void) => void
  'duty:report': (duty: unknown, done: (answer: Answer) => void) => void
  /** "Send me a test page". */
  'duty:test': (what: unknown, done: (answer: Answer) => void) => void
  'drill:receipt': (receipt: unknown, done: (answer: Answer) => void) => void
  'board:follow': (board: unknown, done: (answer: Answer) => void) => void
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: string }

export interface CallGone {
  readonly requestId: string
  readonly code: string
  /** Who answered, if somebody did. */
  readonly byName?: string
  readonly why: 'accepted' | 'arrived' | 'ended' | 'reassigned' | 'released' | 'answered' | 'away' | 'closed' | 'notYet'
  /** They were on the way, and somebody else decided: they may be on the stairs and must hear of it. */
  readonly wasComing?: true
}

export interface Pulse {
  readonly at: Instant
  readonly storeOk: boolean
  readonly runnerOk: boolean
}

export const ReceiptSchema = z.strictObject({ requestId: Id, pageId: Id, rings: z.int().min(1).max(10_000) })

/** What the device can do for its person; the server keeps the best of all devices. */
export const DutySchema = z.strictObject({
  onDuty: z.boolean(),
  sound: z.enum(SOUNDS),
  notifications: z.enum(NOTICE_STATES),
})
export type Duty = z.infer<typeof DutySchema>

/** What is to be tried: nothing but a page, so far. */
export const DutyTestSchema = z.literal('page')

export const BoardSchema = z.enum(BOARDS)
