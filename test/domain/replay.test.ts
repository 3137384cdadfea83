import { sampleHistory } from '../../api/sample/sampleHistory.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { replay } from '../../models/domain/policies/replay.ts'
import { figuresOf, type ReplayFigures } from '../../models/domain/policies/replayFigures.ts'
import { DEFAULT_POLICY, type EscalationPolicy } from '../../models/domain/request/escalation.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'

const { directory } = sampleOffice()
const history = sampleHistory({ directory, now: MONDAY_TEN, seed: 7 }).slice(0, 250)

const under = (policy: EscalationPolicy): ReplayFigures =>
  figuresOf(history.map((request) => replay(request, directory, { kind: 'office' }, policy)))

test('under the rules of then a month comes out as it was', () => {
  const { requests, leftOut, superiors, people, answerLaterMs, uncertain } = under(DEFAULT_POLICY)
  expect(requests).toBe(250)
  expect(leftOut.otherwise + leftOut.turned).toBeLessThan(25)
  expect(superiors.now).toBe(superiors.was)
  expect(people.now).toBe(people.was)
  expect({ answerLaterMs, uncertain }).toEqual({ answerLaterMs: 0, uncertain: 0 })
})

test('a manager who is called later is called for fewer, and nobody answers earlier for it', () => {
  const later = DEFAULT_POLICY.map((step) =>
    step.call === 'manager' && step.unless === 'accepted' ? { ...step, afterMs: minutes(4) } : step,
  )
  const { superiors, answerLaterMs = 0 } = under(later)
  expect(superiors.was).toBeGreaterThan(10)
  expect(superiors.now).toBeLessThan(superiors.was)
  expect(answerLaterMs).toBeGreaterThanOrEqual(0)
})

test('a next person who is called after twenty seconds answers earlier', () => {
  const sooner = DEFAULT_POLICY.map((step) => (step.call === 'next' ? { ...step, afterMs: seconds(20) } : step))
  expect(under(sooner).answerLaterMs).toBeLessThan(0)
})

test('whoever answered and is not called by other rules makes it uncertain: nothing is invented', () => {
  const nobodyAbove = DEFAULT_POLICY.filter(({ call }) => call !== 'manager' && call !== 'secretary')
  const { uncertain, superiors } = under(nobodyAbove)
  expect(uncertain).toBeGreaterThan(0)
  expect(superiors.now).toBeLessThan(superiors.was)
})
