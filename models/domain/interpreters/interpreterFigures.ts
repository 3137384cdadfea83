import { percentiles } from '../reports/percentile.ts'
import { INTERPRETERS, type InterpreterKind } from './interpreter.ts'
import type { InterpreterBooking } from './interpreterBooking.ts'
import type { InterpreterCall } from './interpreterCall.ts'

/** Of one kind of interpreters in a period: how the calls of a visit went, and how often one was booked for a meeting. */
export interface InterpreterFigures {
  readonly kind: InterpreterKind
  /** Interpreters who were asked for in a visit; each was connected, or nobody answered, or it was given up before. */
  readonly connected: number
  readonly nobody: number
  readonly givenUp: number
  /** From the press until the interpreter was there, of those who were. */
  readonly medianMs: number | null
  readonly p90Ms: number | null
  readonly booked: number
  readonly urgent: number
  readonly cancelled: number
}

interface Period {
  /** Local calendar days, both ends included. */
  readonly fromDay: string
  readonly toDay: string
}

const SHARES = [0.5, 0.9]

export function interpreterFigures(
  calls: readonly InterpreterCall[],
  bookings: readonly InterpreterBooking[],
  { fromDay, toDay }: Period,
): readonly InterpreterFigures[] {
  const isIn = ({ day }: { readonly day: string }): boolean => day >= fromDay && day <= toDay
  return INTERPRETERS.map((kind) => {
    // Whoever is still waited for has no figure yet.
    const asked = calls.filter((call) => call.kind === kind && call.state !== 'connecting' && isIn(call))
    const connected = asked.filter(wasThere)
    const nobody = asked.filter(({ state }) => state === 'nobody').length
    const waits = Int32Array.from(connected.map(({ waitMs = 0 }) => waitMs))
    const [medianMs = null, p90Ms = null] = percentiles(waits, SHARES)
    const booked = bookings.filter((booking) => booking.kind === kind && isIn(booking))
    return {
      kind,
      connected: connected.length,
      nobody,
      givenUp: asked.length - connected.length - nobody,
      medianMs,
      p90Ms,
      booked: booked.length,
      urgent: booked.filter(({ isUrgent }) => isUrgent).length,
      cancelled: booked.filter(({ isCancelled }) => isCancelled).length,
    }
  })
}

const wasThere = ({ state, helpedMs }: InterpreterCall): boolean => state === 'connected' || helpedMs !== undefined
