import { hours, type Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'

/*
 * Most buildings of such an office have no lift, and a client who cannot climb stairs stays below whatever happens. Where
 * there is one, it is the reason only while it is out of order: then that is kept with every request of the building.
 */

/** The lift of one building. A building without one has none of these. */
export interface Lift {
  readonly id: string
  readonly version: number
  /** As the directory writes it. */
  readonly building: string
  readonly out?: OutOfOrder
  readonly steppedMs?: number
}

export interface OutOfOrder {
  /** From then until then: it ends by itself. */
  readonly from: Instant
  readonly until: Instant
  readonly by: PersonId
  readonly at: Instant
}

export const LIFT_STATES = ['none', 'works', 'out'] as const
export type LiftState = (typeof LIFT_STATES)[number]

/** Of one building, whatever it is called: an unnamed one has an id too. */
export const liftId = (building: string): string => `lift:${building}`

/** Longer than any repair; a lift that is out for good is none. */
export const LONGEST_OUT_MS = hours(24 * 120)

/** Out of order at this moment. */
export function outAt(lift: Pick<Lift, 'out'> | undefined, now: Instant): OutOfOrder | undefined {
  const out = lift?.out
  return out && out.from <= now && now < out.until ? out : undefined
}

/** Not yet out of order, but announced. */
export function announcedAt({ out }: Pick<Lift, 'out'>, now: Instant): OutOfOrder | undefined {
  return out && now < out.from ? out : undefined
}

export const liftStateAt = (lift: Lift | undefined, now: Instant): LiftState =>
  lift === undefined ? 'none' : outAt(lift, now) ? 'out' : 'works'

/** It works again, or never had to be repaired. */
export function working({ out: _over, ...lift }: Lift): Lift {
  return lift
}
