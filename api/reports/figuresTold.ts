import type { MinutesSpent } from '../../models/domain/reports/minutesSpent.ts'
import type { ResponseFigures, WaitFigures } from '../../models/domain/reports/responseFigures.ts'
import { isTellable, LEAST_TOLD } from '../../models/domain/reports/tellable.ts'
import { MEASURES, type Measure } from '../../models/domain/reports/waits.ts'
import type { FiguresView, ShareView, SpentView, Told, WaitView } from '../../models/wire/reports.ts'
import type { Cell } from '../lists/cell.ts'

/** How figures are told: whole, or without counts under five. */
export interface Telling {
  readonly isProtected: boolean
}

export const countTold = (count: number, { isProtected }: Telling): Told =>
  isProtected && !isTellable(count) ? null : count

/** In a list. What is kept back is said to be: an empty cell would be read as none. */
export const toldCell = (count: Told): Cell => count ?? `<${LEAST_TOLD}`

/** A time of few is kept back with its count. */
export const timeTold = (ms: number | null, count: number, { isProtected }: Telling): number | null =>
  isProtected && count < LEAST_TOLD ? null : ms

const waitTold = ({ count, medianMs, p90Ms }: WaitFigures, telling: Telling): WaitView => ({
  count: countTold(count, telling),
  medianMs: timeTold(medianMs, count, telling),
  p90Ms: timeTold(p90Ms, count, telling),
})

const waitsBy = (of: (measure: Measure) => WaitView) =>
  Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as FiguresView['waits']

export function figuresTold(figures: ResponseFigures, telling: Telling): FiguresView {
  if (telling.isProtected && !isTellable(figures.count)) return UNTOLD
  const told = (count: number): Told => countTold(count, telling)
  const shareTold = ({ met, missed }: { met: number; missed: number }): ShareView => {
    const decided = met + missed
    return { share: timeTold(decided === 0 ? null : met / decided, decided, telling), decided: told(decided) }
  }
  const [first, second, third] = figures.limits
  return {
    count: figures.count,
    open: told(figures.open),
    nobodyCame: told(figures.nobodyCame),
    byPhone: told(figures.byPhone),
    escalated: told(figures.escalated),
    unconfirmed: told(figures.unconfirmed),
    nonconforming: told(figures.nonconforming),
    waits: waitsBy((measure) => waitTold(figures.waits[measure], telling)),
    within: [shareTold(first), shareTold(second), shareTold(third)],
  }
}

const NO_SHARE: ShareView = { share: null, decided: null }

/** There were some, and too few to say anything of them. */
export const UNTOLD: FiguresView = {
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

export const spentTold = ({ count, ...spent }: MinutesSpent, telling: Telling): SpentView =>
  telling.isProtected && !isTellable(count)
    ? { count: null, deliveryMs: 0, decisionMs: 0, wayMs: 0 }
    : { count, ...spent }
