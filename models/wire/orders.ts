import { z } from 'zod'
import type { Move, Status } from '../domain/lifecycle.ts'
import { NEEDS } from '../domain/request/needs.ts'
import { LONGEST_NOTE } from '../domain/request/note.ts'
import { EXTEND_REASONS, type OrderFields } from '../domain/request/orders.ts'
import { personalDataIn, withoutControls } from '../domain/request/personalData.ts'
import { DECLINE_REASONS, type Leader, OUTCOMES, REQUEST_KINDS, type Target } from '../domain/request/request.ts'

/** Ids are chosen by Parter: anything else is a mistake or an attack, and never reaches a query. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const Minutes = z.int().min(1).max(60)
export const Instant = z.int().min(0).max(8_640_000_000_000_000)
/** The screen warns while one types; what comes all the same is refused: it must not be stored. */
export const Note = z
  .string()
  .max(1_000)
  .transform((note) => withoutControls(note).trim())
  .refine((note) => note.length <= LONGEST_NOTE, `at most ${LONGEST_NOTE} characters`)
  .refine((note) => personalDataIn(note) === undefined, 'a note without a PESEL or telephone number')
export const Needs = z.array(z.enum(NEEDS)).max(NEEDS.length)

export const TargetSchema: z.ZodType<Target> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matter'), matterId: Id }),
  z.strictObject({ kind: z.literal('unit'), unitId: Id }),
  z.strictObject({ kind: z.literal('person'), personId: Id }),
  z.strictObject({ kind: z.literal('unknown') }),
])

export const LeaderSchema: z.ZodType<Leader> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('clerks') }),
  z.strictObject({ kind: z.literal('person'), personId: Id }),
])

/** What whoever ends a part of a visit says about the way out, with every kind of end. */
export const PARTING = { wayOut: z.boolean().optional(), leads: LeaderSchema.optional() }

/** Raising: one request for each target, for one client. The key travels in the `Idempotency-Key` header. */
export const RaiseBody = z.strictObject({
  placeId: Id,
  kind: z.enum(REQUEST_KINDS),
  needs: Needs,
  note: Note.optional(),
  targets: z.array(TargetSchema).min(1).max(5),
  /** Several: one after the other, or all at once. */
  inTurn: z.boolean().optional(),
  /** Joins the visit of a client who is already here. */
  visitId: Id.optional(),
})
export type RaiseBody = z.infer<typeof RaiseBody>

/** With somebody who is called next, and with a message that is written down, it ends by an order of their own. */
const FINISHING = OUTCOMES.filter((outcome) => outcome !== 'passedOn' && outcome !== 'message')

/** The body of every move. What is missing here does not exist on the wire. */
export const MOVE_BODIES: { readonly [M in Move]: z.ZodType<OrderFields[M]> } = {
  amend: z.strictObject({ kind: z.enum(REQUEST_KINDS).optional() }),
  start: z.strictObject({}),
  assign: z.strictObject({ target: TargetSchema }),
  accept: z.strictObject({ minutes: Minutes.optional(), personId: Id.optional() }),
  decline: z.strictObject({ reason: z.enum(DECLINE_REASONS) }),
  notMine: z.strictObject({ target: TargetSchema }),
  handOver: z.strictObject({ personId: Id, reason: z.enum(DECLINE_REASONS) }),
  release: z.strictObject({ reason: z.enum(DECLINE_REASONS) }),
  extend: z.strictObject({ minutes: z.int().min(1).max(10), reason: z.enum(EXTEND_REASONS) }),
  takeOver: z.strictObject({ minutes: Minutes.optional() }),
  reassign: z.strictObject({ target: TargetSchema }),
  noted: z.strictObject({}),
  phoned: z.strictObject({ personId: Id }),
  arrive: z.strictObject({ personId: Id.optional(), code: z.string().max(20).optional() }),
  confirmArrival: z.strictObject({ here: z.boolean() }),
  stillGoing: z.strictObject({}),
  nearlyDone: z.strictObject({ minutes: z.int().min(1).max(30) }),
  callHelper: z.strictObject({ target: TargetSchema }),
  passOn: z.strictObject({ target: TargetSchema }),
  finish: z.strictObject({
    outcome: z.enum(FINISHING),
    dueAt: Instant.optional(),
    ...PARTING,
  }),
  askToLead: z.strictObject({ leads: LeaderSchema }),
  left: z.strictObject({ alone: z.boolean().optional() }),
  undo: z.strictObject({}),
}

/** Chosen by the client, anew for every intention; a repeat with the same key returns the first result. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** What a raise or a move answers: the same for every repeat. The state travels as `request:changed`. */
export interface MoveReceipt {
  readonly requestId: string
  readonly code: string
  readonly move: string
  readonly version: number
  readonly at: number
  readonly status: Status
}

/** Raising answers one receipt for each target. */
export interface RaiseReceipt {
  readonly visitId: string
  readonly requests: readonly MoveReceipt[]
}
