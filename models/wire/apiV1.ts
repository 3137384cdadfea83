import { z } from 'zod'
import { STATUSES } from '../domain/lifecycle.ts'
import { NEEDS } from '../domain/request/needs.ts'
import { REQUEST_KINDS } from '../domain/request/request.ts'
import { RaiseBody } from './orders.ts'

/*
 * What other programs send and are sent, version 1. Fields may be added; none changes its meaning or goes away: another
 * meaning is another version. Times are ISO 8601 in UTC.
 */
const Id = z.string()
const At = z.iso.datetime()
const Name = z.strictObject({ pl: z.string(), en: z.string() })
const Named = z.strictObject({ id: Id, name: Name })

/** What a request can be raised for, and where. */
export const OfficeV1 = z.strictObject({
  places: z.array(Named),
  units: z.array(Named),
  matters: z.array(Named),
  needs: z.array(z.enum(NEEDS)),
})

/** One visit of one client: a request for each target. Joining a visit is for clerks at their screens. */
export const RaiseV1 = RaiseBody.omit({ visitId: true })

export const RaisedV1 = z.strictObject({
  visitId: Id,
  requests: z.array(z.strictObject({ requestId: Id, code: z.string(), status: z.enum([...STATUSES]) })),
})

/** Without a note, a need or a name. */
export const BoardV1 = z.strictObject({
  at: At,
  requests: z.array(
    z.strictObject({
      requestId: Id,
      code: z.string(),
      status: z.enum([...STATUSES]),
      kind: z.enum([...REQUEST_KINDS, 'wayOut']),
      placeId: Id,
      unitId: Id.optional(),
      raisedAt: At,
      arrivedAt: At.optional(),
      /** Until somebody came, or until now. */
      waitedSeconds: z.int(),
      /** Somebody above the competent ones has been called. */
      isEscalated: z.boolean(),
    }),
  ),
})

/** Null: fewer than five, which are told to nobody who sees counts alone. */
const DisclosedCount = z.int().nullable()
const Seconds = z.number().nullable()

export const CountsV1 = z.strictObject({
  from: At,
  to: At,
  raised: DisclosedCount,
  open: DisclosedCount,
  nobodyCame: DisclosedCount,
  byPhone: DisclosedCount,
  escalated: DisclosedCount,
  unconfirmed: DisclosedCount,
  untilArrived: z.strictObject({ count: DisclosedCount, medianSeconds: Seconds, p90Seconds: Seconds }),
})

/** RFC 9457. `code` is the one to go by; the words are for people, in the language of Accept-Language. */
export const ProblemV1 = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string(),
  /** What is wrong where, of an input. */
  problems: z.array(z.strictObject({ path: z.string(), expected: z.string() })).optional(),
  /** By which the log knows a fault of Parter's own. */
  instance: z.string().optional(),
})
