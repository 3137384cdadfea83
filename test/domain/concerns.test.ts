import { minutes, seconds } from '../../models/domain/clock.ts'
import { type Concern, concernsByPieces } from '../../models/domain/policies/concerns.ts'
import { differenceOf } from '../../models/domain/policies/difference.ts'
import { verdictOn } from '../../models/domain/policies/expectation.ts'
import { ownPlans } from '../../models/domain/policies/ownPlans.ts'
import { differentMoments, plannedPresence } from '../../models/domain/policies/plannedPresence.ts'
import { type PolicyScope, withPolicy } from '../../models/domain/policies/scope.ts'
import { atOnce } from '../../models/domain/reports/pieces.ts'
import { DEFAULT_POLICY, type EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type { Plan } from '../../models/domain/schedule/away.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'

const PLAIN = smallOffice()
const nobodyAway = (): Plan => ({ absences: [] })
const ID_CARDS: PolicyScope = { kind: 'unit', unitId: 'idCards' }
const FIRST = { afterMs: 0, unless: 'accepted', call: 'first' } as const
const UNTIL_SOMEBODY = { afterMs: 480_000, unless: 'arrived', call: 'secretary', repeatEveryMs: 180_000 } as const

function concernsAbout(
  policy: EscalationPolicy,
  { scope = ID_CARDS, planOf = nobodyAway }: { scope?: PolicyScope; planOf?: (id: string) => Plan } = {},
): readonly Concern[] {
  const directory = withPolicy(PLAIN, scope, policy)
  const moments = differentMoments(directory, planOf, MONDAY_TEN, 8)
  return atOnce(concernsByPieces({ directory, scope, moments, presenceAt: plannedPresence(directory, planOf) }))
}

test('nothing is doubtful about the default rules', () => {
  expect(concernsAbout(DEFAULT_POLICY)).toEqual([])
  expect(concernsAbout(DEFAULT_POLICY, { scope: { kind: 'office' } })).toEqual([])
  expect(concernsAbout(PLAIN.office.routingPolicy, { scope: { kind: 'routing' } })).toEqual([])
})

test('a step behind which nobody stands is named, with what it is empty for', () => {
  const policy = [FIRST, { afterMs: 30_000, unless: 'accepted', call: 'substitutes' }, UNTIL_SOMEBODY] as const
  expect(concernsAbout(policy, { scope: { kind: 'unit', unitId: 'taxes' } })).toContainEqual({
    kind: 'emptyStep',
    step: 1,
    targets: [{ kind: 'matter', matterId: 'tax' }],
    count: 1,
  })
  expect(concernsAbout([{ ...FIRST, call: 'again' }, UNTIL_SOMEBODY])).toMatchObject([{ kind: 'emptyStep', step: 0 }])
})

test('rules after which nobody is called any more are named', () => {
  expect(concernsAbout([FIRST])).toMatchObject([{ kind: 'stops', afterMs: 0 }])
})

test('rules that leave whoever says yes alone are named: nobody hears that they have not come', () => {
  const policy = [FIRST, { ...UNTIL_SOMEBODY, unless: 'accepted' }] as const
  expect(concernsAbout(policy)).toMatchObject([{ kind: 'stopsOnceAccepted' }])
})

test('a morning on which everybody above is away is found, as planned', () => {
  const planned = ['secretary', 'mayor', 'manager', 'deputy', 'ewa', 'olek', 'zofia', 'piotr']
  const from = { day: '2026-11-25', minute: 0 }
  const absence = { id: 'a', version: 1, from, to: { ...from, minute: 1440 }, substituteIds: [], setBy: '', setAt: 0 }
  const planOf = (personId: string): Plan =>
    planned.includes(personId) ? { absences: [{ ...absence, personId }] } : { absences: [] }
  const [found] = concernsAbout(DEFAULT_POLICY, { planOf })
  expect(found).toMatchObject({ kind: 'endsInNobody' })
  expect(found?.kind === 'endsInNobody' && new Date(found.at).toISOString().slice(0, 10)).toBe('2026-11-25')
})

test('a difference says what was added, removed and changed, and leaves the rest alone', () => {
  const [first, again, next, manager, late, secretary] = DEFAULT_POLICY
  if (!first || !again || !next || !manager || !late || !secretary) throw new Error('The default has six steps.')
  const sooner = { ...manager, afterMs: seconds(90) }
  expect(differenceOf(DEFAULT_POLICY, [first, again, next, sooner, late, secretary])).toEqual([
    { kind: 'changed', before: manager, after: sooner },
  ])
  expect(differenceOf(DEFAULT_POLICY, [first, next, manager, late, secretary])).toEqual([
    { kind: 'removed', before: again },
  ])
  expect(differenceOf([first, secretary], DEFAULT_POLICY).map(({ kind }) => kind)).toEqual(Array(4).fill('added'))
  expect(differenceOf(DEFAULT_POLICY, DEFAULT_POLICY)).toEqual([])
})

test('everybody finds the plans in which they are called, and as whom', () => {
  const plansOf = (who: string) =>
    ownPlans(PLAIN, who).map(({ step, as, isFirst, targets }) => ({
      after: step.afterMs / 1000,
      as,
      isFirst,
      n: targets.length,
    }))
  expect(plansOf('ewa')).toEqual([
    { after: 0, as: 'competent', isFirst: true, n: 2 },
    { after: 60, as: 'competent', isFirst: true, n: 2 },
  ])
  expect(plansOf('zofia')).toContainEqual({ after: 0, as: 'substitute', isFirst: false, n: 2 })
  expect(plansOf('secretariat')).toContainEqual({ after: 0, as: 'secretariat', isFirst: true, n: 1 })
  expect(plansOf('nobody')).toEqual([])
})

describe('an expectation', () => {
  const wish = {
    target: { kind: 'matter', matterId: 'idCard' },
    weekday: 1,
    minuteOfDay: 615,
    absentIds: ['ewa', 'olek', 'zofia', 'piotr'],
    as: 'manager',
    withinMs: seconds(120),
  } as const
  const verdict = (over: object = {}, directory = PLAIN) =>
    verdictOn({ ...wish, ...over }, directory, () => undefined, MONDAY_TEN)

  test('holds when somebody in that capacity is called in time', () => {
    expect(verdict()).toEqual({ holds: true, afterMs: 0 })
    expect(verdict({ absentIds: [] })).toEqual({ holds: true, afterMs: seconds(120) })
  })

  test('fails when they are called later, never, when the office is closed, and when it is about nothing any more', () => {
    const later = DEFAULT_POLICY.map((step) => (step.call === 'manager' ? { ...step, afterMs: minutes(5) } : step))
    const directory = withPolicy(PLAIN, { kind: 'office' }, later)
    expect(verdict({ absentIds: [] }, directory)).toEqual({ holds: false, why: 'later', afterMs: minutes(5) })
    expect(verdict({ as: 'clerk' })).toEqual({ holds: false, why: 'never' })
    expect(verdict({ weekday: 6 })).toEqual({ holds: false, why: 'closed' })
    expect(verdict({ target: { kind: 'matter', matterId: 'nothing' } })).toEqual({ holds: false, why: 'gone' })
  })
})
