import type { Instant } from '../../models/domain/clock.ts'
import type { ArrivalLimits } from '../../models/domain/reports/arrivalLimits.ts'
import type { ResponseFigures, WaitFigures } from '../../models/domain/reports/responseFigures.ts'
import type { Request } from '../../models/domain/request/request.ts'

/** Whose limits hold for whom. */
export type LimitsOf = (unitId: string | undefined, matterId: string | undefined) => ArrivalLimits

/** One by one, by the words of the definitions rather than by a formula. */
export function recount(requests: readonly Request[], asOf: Instant, limitsOf: LimitsOf): ResponseFigures {
  const limits = [0, 1, 2].map((which) => {
    const kept = { met: 0, missed: 0 }
    for (const request of requests) {
      const verdict = verdictOf(request, limitsOf(request.unitId, matterOf(request))[which] ?? 0, asOf)
      if (verdict !== 'neither') kept[verdict] += 1
    }
    return kept
  })
  const ended = requests.filter(({ status }) => status === 'ended')
  const without = ended.filter(({ arrivedAt }) => arrivedAt === undefined)
  return {
    count: requests.length,
    open: requests.length - ended.length,
    nobodyCame: without.filter(({ ending }) => ending?.outcome !== 'byPhone').length,
    byPhone: without.filter(({ ending }) => ending?.outcome === 'byPhone').length,
    escalated: requests.filter(({ pages }) => pages.some(({ as }) => as === 'manager' || as === 'secretary')).length,
    unconfirmed: requests.filter((each) => each.arrivedAt !== undefined && each.arrivalUnconfirmed).length,
    nonconforming: requests.filter(
      (each) =>
        each.pages.some(({ as }) => as === 'manager' || as === 'secretary') ||
        verdictOf(each, limitsOf(each.unitId, matterOf(each))[0], asOf) === 'missed',
    ).length,
    waits: {
      delivered: timesOf(requests, (each) =>
        sinceStart(each, earliest(each.pages.map((page) => page.firstDeliveredAt))),
      ),
      seen: timesOf(requests, (each) => sinceStart(each, earliest(each.pages.map((page) => page.seenAt)))),
      accepted: timesOf(requests, (each) => sinceStart(each, saidYesAt(each))),
      arrived: timesOf(requests, (each) => sinceStart(each, each.arrivedAt)),
      way: timesOf(requests, (each) => {
        const [said, came] = [sinceStart(each, saidYesAt(each)), sinceStart(each, each.arrivedAt)]
        return said === undefined || came === undefined ? undefined : Math.max(0, came - said)
      }),
      ended: timesOf(requests, (each) => sinceStart(each, each.endedAt)),
    },
    limits: limits as unknown as ResponseFigures['limits'],
  }
}

const matterOf = ({ target: of }: Request): string | undefined => (of.kind === 'matter' ? of.matterId : undefined)

const sinceStart = ({ waitsFrom }: Request, at: Instant | undefined): number | undefined =>
  at === undefined ? undefined : Math.max(0, at - waitsFrom)

function earliest(moments: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined
  for (const at of moments) if (at !== undefined && (first === undefined || at < first)) first = at
  return first
}

/** The last yes that stands: while somebody is called anew, none does. */
function saidYesAt(request: Request): Instant | undefined {
  if (['waiting', 'routing', 'calling'].includes(request.status)) return undefined
  let last: Instant | undefined
  for (const entry of request.history) {
    if (entry.kind !== 'accept' && entry.kind !== 'takeOver') continue
    if (request.history.some(({ undoes }) => undoes === entry.version)) continue
    last = entry.at
  }
  return request.responder?.acceptedAt ?? last
}

function verdictOf(request: Request, limitMs: number, asOf: Instant): 'met' | 'missed' | 'neither' {
  const isByTelephone = request.status === 'ended' && request.ending?.outcome === 'byPhone'
  const helpedAt = request.arrivedAt ?? (isByTelephone ? request.endedAt : undefined)
  const waited = sinceStart(request, helpedAt)
  if (waited !== undefined) return waited <= limitMs ? 'met' : 'missed'
  if (request.status === 'ended') return 'missed'
  if (request.status === 'waiting') return 'neither'
  return asOf - request.waitsFrom > limitMs ? 'missed' : 'neither'
}

function timesOf(requests: readonly Request[], waitOf: (request: Request) => number | undefined): WaitFigures {
  const waits = requests.flatMap((each) => waitOf(each) ?? [])
  return { count: waits.length, medianMs: smallestCovering(waits, 50), p90Ms: smallestCovering(waits, 90) }
}

/** The smallest value that so many of a hundred do not exceed. */
export function smallestCovering(values: readonly number[], ofHundred: number): number | null {
  const covering = values.filter((value) => {
    return values.filter((other) => other <= value).length * 100 >= ofHundred * values.length
  })
  return covering.length === 0 ? null : Math.min(...covering)
}
