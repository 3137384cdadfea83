import fc from 'fast-check'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { CallWhom, EscalationPolicy, EscalationStep } from '../../models/domain/request/escalation.ts'

const WHOM = ['first', 'again', 'next', 'substitutes', 'manager', 'secretary'] as const satisfies readonly CallWhom[]
const WHO_KNOWS = ['secretariat', 'otherClerks', 'secretary', 'again'] as const satisfies readonly CallWhom[]

const stepOf = (whom: readonly CallWhom[]): fc.Arbitrary<EscalationStep> =>
  fc
    .record({
      afterMs: fc.oneof(fc.integer({ min: 0, max: seconds(600) }), fc.constantFrom(0, seconds(30), seconds(60))),
      unless: fc.constantFrom('accepted' as const, 'arrived' as const),
      call: fc.constantFrom(...whom),
      repeatEveryMs: fc.option(fc.integer({ min: seconds(20), max: minutes(4) }), { nil: undefined, freq: 3 }),
    })
    .map(({ repeatEveryMs, ...step }) => (repeatEveryMs === undefined ? step : { ...step, repeatEveryMs }))

/** Rules as somebody may write them, sensible or not. */
export const anyPolicy: fc.Arbitrary<EscalationPolicy> = fc.array(stepOf(WHOM), { minLength: 1, maxLength: 7 })
export const anyRoutingPolicy: fc.Arbitrary<EscalationPolicy> = fc.array(stepOf(WHO_KNOWS), {
  minLength: 1,
  maxLength: 5,
})
