import { isDisclosable, LEAST_DISCLOSED } from '../../models/domain/reports/disclosure.ts'
import type { MinutesSpent } from '../../models/domain/reports/minutesSpent.ts'
import type { ResponseFigures, WaitFigures } from '../../models/domain/reports/responseFigures.ts'
import { MEASURES, type Measure } from '../../models/domain/reports/waits.ts'
import type { DisclosedCount, FiguresView, ShareView, SpentView, WaitView } from '../../models/wire/reports.ts'
import type { Cell } from '../lists/cell.ts'

/** How figures are told: whole, or without counts under five. */
export interface Disclosure {
  readonly isProtected: boolean
}

export const disclosedCount = (count: number, { isProtected }: Disclosure): DisclosedCount =>
  isProtected && !isDisclosable(count) ? null : count

/** In a list. What is kept back is said to be: an empty cell would be read as none. */
export const countCell = (count: DisclosedCount): Cell => count ?? `<${LEAST_DISCLOSED}`

/** A time of few is kept back with its count. */
export const disclosedTime = (ms: number | null, count: number, { isProtected }: Disclosure): number | null =>
  isProtected && count < LEAST_DISCLOSED ? null : ms

const disclosedWait = ({ count, medianMs, p90Ms }: WaitFigures, disclosure: Disclosure): WaitView => ({
  count: disclosedCount(count, disclosure),
  medianMs: disclosedTime(medianMs, count, disclosure),
  p90Ms: disclosedTime(p90Ms, count, disclosure),
})

const waitsBy = (of: (measure: Measure) => WaitView) =>
  Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as FiguresView['waits']

export function disclosedFigures(figures: ResponseFigures, disclosure: Disclosure): FiguresView {
  if (disclosure.isProtected && !isDisclosable(figures.count)) return SUPPRESSED
  const counted = (count: number): DisclosedCount => disclosedCount(count, disclosure)
  const disclosedShare = ({ met, missed }: { met: number; missed: number }): ShareView => {
    const decided = met + missed
    return {
      share: disclosedTime(decided === 0 ? null : met / decided, decided, disclosure),
      decided: counted(decided),
    }
  }
  const [first, second, third] = figures.limits
  return {
    count: figures.count,
    open: counted(figures.open),
    nobodyCame: counted(figures.nobodyCame),
    byPhone: counted(figures.byPhone),
    escalated: counted(figures.escalated),
    unconfirmed: counted(figures.unconfirmed),
    nonconforming: counted(figures.nonconforming),
    waits: waitsBy((measure) => disclosedWait(figures.waits[measure], disclosure)),
    within: [disclosedShare(first), disclosedShare(second), disclosedShare(third)],
  }
}

const NO_SHARE: ShareView = { share: null, decided: null }

/** There were some, and too few to say anything of them. */
export const SUPPRESSED: FiguresView = {
  count: null,
  open: null,
  nobodyCame: null,
  byPhone: null,
  escalated: null,
  unconfirmed: null,
  nonconforming: null,
  waits: waitsBy(() => ({ count: null, medianMs: null, p90Ms: null })),
  within: [NO_SHARE, NO_SHARE, NO_SHARE],
}

export const disclosedSpent = ({ count, ...spent }: MinutesSpent, disclosure: Disclosure): SpentView =>
  disclosure.isProtected && !isDisclosable(count)
    ? { count: null, deliveryMs: 0, decisionMs: 0, wayMs: 0 }
    : { count, ...spent }
