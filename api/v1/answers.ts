import type { z } from 'zod'
import type { Instant } from '../../models/domain/clock.ts'
import { NEEDS } from '../../models/domain/request/needs.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { isSuperior } from '../../models/domain/request/superiors.ts'
import type { BoardV1, CountsV1, OfficeV1, RaisedV1 } from '../../models/wire/apiV1.ts'
import type { MoveReceipt } from '../../models/wire/orders.ts'
import type { ResponseTimes, WaitView } from '../../models/wire/reports.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

export function officeAnswer({ now }: OfficeDirectory): z.infer<typeof OfficeV1> {
  const named = <Item extends { readonly id: string; readonly name: { pl: string; en: string } }>(
    items: ReadonlyMap<string, Item>,
  ) => [...items.values()].map(({ id, name }) => ({ id, name }))
  return { places: named(now.places), units: named(now.units), matters: named(now.matters), needs: [...NEEDS] }
}

export const raisedAnswer = (visitId: string, receipts: readonly MoveReceipt[]): z.infer<typeof RaisedV1> => ({
  visitId,
  requests: receipts.map(({ requestId, code, status }) => ({ requestId, code, status })),
})

/** As on the boards and in the figures: until its turn has come, a request does not wait. */
const waitedMs = ({ status, waitsFrom, arrivedAt }: Request, now: Instant): number =>
  status === 'waiting' ? 0 : Math.max(0, (arrivedAt ?? now) - waitsFrom)

export const boardAnswer = (requests: readonly Request[], now: Instant): z.infer<typeof BoardV1> => ({
  at: written(now),
  requests: requests.map((request) => ({
    requestId: request.id,
    code: codeOf(request),
    status: request.status,
    kind: request.kind,
    placeId: request.placeId,
    ...(request.unitId === undefined ? {} : { unitId: request.unitId }),
    raisedAt: written(request.raisedAt),
    ...(request.arrivedAt === undefined ? {} : { arrivedAt: written(request.arrivedAt) }),
    waitedSeconds: Math.floor(waitedMs(request, now) / 1_000),
    isEscalated: request.pages.some((page) => isSuperior(page.as)),
  })),
})

export const countsAnswer = ({
  from,
  to,
  all,
}: Pick<ResponseTimes, 'from' | 'to' | 'all'>): z.infer<typeof CountsV1> => ({
  from: written(from),
  to: written(to),
  raised: all.count,
  open: all.open,
  nobodyCame: all.nobodyCame,
  byPhone: all.byPhone,
  escalated: all.escalated,
  unconfirmed: all.unconfirmed,
  untilArrived: waitIn(all.waits.arrived),
})

const waitIn = ({ count, medianMs, p90Ms }: WaitView) => ({
  count,
  medianSeconds: secondsOf(medianMs),
  p90Seconds: secondsOf(p90Ms),
})

const secondsOf = (ms: number | null): number | null => (ms === null ? null : ms / 1_000)

const written = (at: Instant): string => new Date(at).toISOString()
