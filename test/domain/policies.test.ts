import { minutes, seconds } from '../../models/domain/clock.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { DEFAULT_POLICY, DEFAULT_ROUTING_POLICY, policyProblems } from '../../models/domain/request/escalation.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'

const NO_TIMES = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.001]

test('the office’s own policies are in order', () => {
  expect([...policyProblems(DEFAULT_POLICY), ...policyProblems(DEFAULT_ROUTING_POLICY)]).toEqual([])
})

test.each(NO_TIMES)('a step that repeats every %d ms is refused', (repeatEveryMs) => {
  const policy = [{ afterMs: 0, unless: 'arrived', call: 'manager', repeatEveryMs } as const]
  expect(policyProblems(policy)).toEqual([
    { path: 'policy.0.repeatEveryMs', expected: expect.stringContaining('1 second') },
  ])
})

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a step after %d ms is refused', (afterMs) => {
  expect(policyProblems([{ afterMs, unless: 'arrived', call: 'manager' }])).toHaveLength(1)
})

test.each(NO_TIMES)(
  'a request that was stored with a repeat of %d ms goes on calling at the usual pace',
  (repeatEveryMs) => {
    const raised = anyRequest(anyContext(MONDAY_TEN))
    const policy = raised.policy.map((step) => (step.repeatEveryMs === undefined ? step : { ...step, repeatEveryMs }))
    const late = advance({ ...raised, policy }, anyContext(MONDAY_TEN + minutes(20)))
    expect(late.dueAt).toBeGreaterThan(MONDAY_TEN + minutes(20))
    expect(late.dueAt).toBeLessThanOrEqual(MONDAY_TEN + minutes(20) + seconds(180))
  },
)

test('a request that was stored with a time that is none is called at once, and time goes on', () => {
  const raised = anyRequest(anyContext(MONDAY_TEN))
  const policy = raised.policy.map((step) => ({ ...step, afterMs: Number.NaN }))
  const next = advance({ ...raised, policy }, anyContext(MONDAY_TEN + seconds(1)))
  expect(next.history.filter(({ kind }) => kind === 'step').length).toBeLessThan(20)
  expect(next.dueAt).toBeGreaterThan(MONDAY_TEN)
})
