import fc from 'fast-check'
import { hours, type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { ANSWERS, AT_ONCE_MS, type Forecast, forecast } from '../../models/domain/policies/forecast.ts'
import { scopeOf, withPolicy } from '../../models/domain/policies/scope.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { raise } from '../../models/domain/request/raise.ts'
import { isOpen, type Request, type Target } from '../../models/domain/request/request.ts'
import { REACHES, type Reach, unitOf } from '../../models/domain/request/responders.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { anyPolicy, anyRoutingPolicy } from '../support/anyPolicy.ts'
import { NAMES, target } from '../support/randomWalk.ts'
import { smallOffice } from '../support/smallOffice.ts'

const PLAIN = smallOffice()
const EVERYBODY: Readonly<Record<PersonId, Reach>> = {}
type Reaches = Readonly<Record<PersonId, Reach>>

const presenceOf = (reaches: Reaches) => ({
  reachOf: (personId: PersonId): Reach => reaches[personId] ?? 'proven',
  pagedToday: () => 0,
})

const officeWith = (policy: EscalationPolicy, of: Target): Directory =>
  withPolicy(PLAIN, scopeOf(PLAIN, of, unitOf(PLAIN, of)), policy)

interface Situation {
  readonly policy: EscalationPolicy
  readonly of: Target
  readonly reaches: Reaches
  readonly at: Instant
  readonly answers: (typeof ANSWERS)[number]
}

const situation: fc.Arbitrary<Situation> = target.chain((of) =>
  fc.record({
    policy: of.kind === 'unknown' ? anyRoutingPolicy : anyPolicy,
    of: fc.constant(of),
    reaches: fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...REACHES)),
    at: fc.integer({ min: 0, max: hours(5) }).map((ms) => MONDAY_TEN + ms),
    answers: fc.constantFrom(...ANSWERS),
  }),
)

const foretell = ({ policy, of, reaches, at, answers }: Situation): Forecast =>
  forecast({ directory: officeWith(policy, of), target: of, at, presenceAt: () => presenceOf(reaches), answers })

/** What really happens: the runner looks every second and when something is due; devices acknowledge what rings. */
function* office({ policy, of, reaches, at, answers }: Situation): Generator<Request> {
  const directory = officeWith(policy, of)
  let ids = 0
  const context = (now: Instant): DecisionContext => ({
    now,
    directory,
    newId: () => `id-${++ids}`,
    presence: presenceOf(reaches),
  })
  const order = { key: 'k', digest: 'd', by: 'clerk', visitId: 'v', turn: 0, inTurn: false, waits: false }
  const place = { kind: 'serve', needs: [], placeId: 'desk', number: 1 } as const
  let request = raise(context(at), { ...order, ...place, target: of })
  for (let now = at; ; ) {
    for (const { id: pageId, personId, rings } of request.pages.filter(isOpen))
      request = receive(request, { pageId, personId, rings, what: 'delivered', at: now })
    const first = request.status === 'calling' && answers === 'firstAccepts' ? request.pages.find(isOpen) : undefined
    const answersAt = first ? first.firstRungAt + AT_ONCE_MS : Number.POSITIVE_INFINITY
    if (first && answersAt === now) {
      const actor = { personId: first.personId, roles: ['employee'] } as const
      request = decide(request, actor, { move: 'accept' }, context(now), { key: 'yes', digest: '' })
    }
    yield request
    now = Math.min(now + seconds(1), answersAt > now ? answersAt : now + seconds(1), request.dueAt ?? now + seconds(1))
    request = advance(request, context(now))
  }
}

/** Everything the timer has done, to the millisecond. */
const stepsIn = ({ history, waitsFrom }: Request) =>
  history
    .filter(({ kind }) => kind === 'step')
    .map(({ at, step, called, skipped = [] }) => ({
      afterMs: at - waitsFrom,
      step,
      called,
      skipped: skipped.map(({ personId, why }) => `${personId} ${why}`),
    }))

const toldIn = ({ moments }: Forecast) =>
  moments.map(({ afterMs, step, called, others }) => ({
    afterMs,
    step,
    called: called.map(({ personId }) => personId),
    skipped: others
      .filter(({ why }) => !['rings', 'comes', 'later'].includes(why))
      .map((o) => `${o.personId} ${o.why}`),
  }))

function happens(asked: Situation, untilMs: number): Request {
  let last: Request | undefined
  for (const request of office(asked)) {
    last = request
    const now = request.history.at(-1)?.at ?? 0
    if (request.leftoverSince !== undefined || now - asked.at > untilMs || (request.dueAt ?? 0) - asked.at > untilMs)
      break
  }
  if (!last) throw new Error('Nothing happened.')
  return last
}

test('what is foretold happens to the second, whatever the rules, whoever is there, and whether the first says yes', () => {
  fc.assert(
    fc.property(situation, (asked) => {
      const told = foretell(asked)
      const lastMs = told.moments.at(-1)?.afterMs ?? 0
      const real = stepsIn(happens(asked, lastMs)).filter(({ afterMs }) => afterMs <= lastMs)
      expect(toldIn(told)).toEqual(real.slice(0, told.moments.length))
      expect(real.length - told.moments.length).toBeLessThanOrEqual(told.end === 'goesOn' ? 100 : 0)
    }),
    { numRuns: Number(process.env.RUNS ?? 1_000), seed: 20_261_129 },
  )
}, 120_000)

test('how it ends is true as well: it comes again, or nobody is called any more', () => {
  fc.assert(
    fc.property(situation, (asked) => {
      const told = foretell(asked)
      const last = told.moments.at(-1)
      if (told.end === 'stops') {
        const later = stepsIn(happens(asked, hours(24)))
        expect(later).toHaveLength(told.moments.length)
      }
      if (told.end === 'repeats' && last && told.everyMs !== undefined) {
        const known = toldIn(told).map(({ called }) => called)
        const later = stepsIn(happens(asked, last.afterMs + 3 * told.everyMs))
        for (const { afterMs, called } of later) if (afterMs > last.afterMs) expect(known).toContainEqual(called)
      }
    }),
    { numRuns: 200, seed: 20_261_129 },
  )
}, 120_000)

const ask = (wishes: Partial<Situation> = {}): Forecast =>
  foretell({
    policy: PLAIN.office.policy,
    of: { kind: 'matter', matterId: 'idCard' },
    reaches: EVERYBODY,
    at: MONDAY_TEN,
    answers: 'nobody',
    ...wishes,
  })

test('the default rules as they read: the first, again, the next, the manager twice, the secretary until somebody comes', () => {
  const { moments, end, everyMs } = ask()
  expect(moments.map(({ afterMs, called }) => [afterMs / 1000, called.map(({ personId }) => personId)])).toEqual([
    [0, ['ewa']],
    [30, ['ewa']],
    [60, ['olek']],
    [120, ['manager']],
    [300, ['manager']],
    [480, ['secretary']],
  ])
  expect({ end, everyMs }).toEqual({ end: 'repeats', everyMs: seconds(180) })
})

test('it says why this person and why not the others', () => {
  const { moments } = ask({ reaches: { ewa: 'planned', olek: 'unreachable' } })
  expect(moments[0]?.called).toEqual([
    { personId: 'zofia', as: 'substitute', reach: 'proven', isAgain: false, standsInFor: 'ewa' },
  ])
  expect(moments[0]?.others).toEqual([
    { personId: 'ewa', why: 'planned' },
    { personId: 'olek', why: 'unreachable' },
  ])
  expect(ask().moments[0]?.others).toContainEqual({ personId: 'olek', why: 'later' })
  expect(ask().moments[2]?.others).toContainEqual({ personId: 'ewa', why: 'rings' })
})

test('a step that finds nobody takes no time: the next one is told to happen instead, before its time', () => {
  const reaches = { ewa: 'absent', olek: 'absent', zofia: 'absent', piotr: 'absent' } as const
  const [first] = ask({ reaches }).moments
  expect(first).toMatchObject({ afterMs: 0, step: 3, isBroughtForward: true, called: [{ personId: 'manager' }] })
})

test('who says yes and does not come is noticed by the steps that want an arrival', () => {
  const { moments, end } = ask({ answers: 'firstAccepts' })
  expect(moments.map(({ afterMs, called }) => [afterMs / 1000, called[0]?.personId])).toEqual([
    [0, 'ewa'],
    [300, 'manager'],
    [480, 'secretary'],
  ])
  expect(end).toBe('repeats')
})

test('rules without a repeat end in silence, and it says so', () => {
  const policy = [{ afterMs: 0, unless: 'accepted', call: 'first' }] as const
  expect(ask({ policy })).toMatchObject({ end: 'stops', moments: [{ called: [{ personId: 'ewa' }] }] })
})

test('shortly before the office closes it says that nobody is paged any more after closing time and half an hour', () => {
  const at = MONDAY_TEN + hours(6) - minutes(1)
  const policy = [
    { afterMs: 0, unless: 'accepted', call: 'first' },
    { afterMs: minutes(40), unless: 'arrived', call: 'manager' },
  ] as const
  expect(ask({ policy, at })).toMatchObject({ end: 'closes', closesAfterMs: minutes(31) })
})

test('in a closed office nothing is foretold', () => {
  expect(() => ask({ at: MONDAY_TEN + hours(12) })).toThrow('officeClosed')
})
