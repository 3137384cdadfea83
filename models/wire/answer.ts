import { z } from 'zod'
import { COMES_IN } from '../domain/request/orders.ts'
import { DECLINE_REASONS } from '../domain/request/request.ts'

/** One for each time a page is shown: pressed twice it is one answer. */
const Ticket = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const Minutes = z.enum(COMES_IN.map(String)).transform(Number)
const Reason = z.enum(DECLINE_REASONS)
/** Of the press that the page offers to take back. */
const Version = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)

/** What the page behind a link sends. A form says everything as text. */
export const AnswerBody = z.discriminatedUnion('move', [
  z.object({ move: z.literal('accept'), ticket: Ticket, minutes: Minutes.optional() }),
  z.object({ move: z.literal('takeOver'), ticket: Ticket, minutes: Minutes.optional() }),
  z.object({ move: z.literal('noted'), ticket: Ticket }),
  z.object({ move: z.literal('decline'), ticket: Ticket, reason: Reason }),
  z.object({ move: z.literal('release'), ticket: Ticket, reason: Reason }),
  z.object({ move: z.literal('arrive'), ticket: Ticket }),
  z.object({ move: z.literal('undo'), ticket: Ticket, of: Version }),
])
export type AnswerBody = z.infer<typeof AnswerBody>

/** POST …/received and …/accepted: how the call stands, for the program that has brought it. */
export interface AnswerView {
  readonly standing: 'calls' | 'accepted' | 'arrived' | 'taken' | 'over' | 'proven'
  /** Whether it should still ring. */
  readonly rings: boolean
}
