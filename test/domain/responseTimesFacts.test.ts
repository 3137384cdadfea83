import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { readByLegend } from '../../models/domain/reports/factsLegend.ts'
import {
  ABSENT,
  bitOf,
  COLUMN_NAMES,
  FACTS_LEGEND,
  outcomeNumber,
  statusNumber,
} from '../../models/domain/reports/factsTable.ts'
import { factsOf as factsIn, isCounted } from '../../models/domain/reports/requestFacts.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { NEEDS } from '../../models/domain/request/needs.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { raise } from '../../models/domain/request/raise.ts'
import type { Request, Target } from '../../models/domain/request/request.ts'

const { directory } = sampleOffice()
const START = Date.parse('2026-11-23T09:00:00Z')
const CLERK: Actor = { personId: 'anna-nowak', roles: ['clerk'] }
const CALLED: Actor = { personId: 'magdalena-piekarska', roles: ['employee'] }
const MANAGER: Actor = { personId: 'ryszard-wolski', roles: ['employee', 'supervisor'] }
const IDENTITY_CARD: Target = { kind: 'matter', matterId: 'dowod-wydanie' }

const factsOf = (request: Request) => factsIn(request, directory.office.timeZone)

let ids = 0
const sceneAt = (now: number): DecisionContext => ({
  now,
  directory,
  presence: { reachOf: () => 'proven', pagedToday: () => 0 },
  newId: () => `id-${++ids}`,
})

function raised(target: Target = IDENTITY_CARD): Request {
  return raise(sceneAt(START), {
    key: `key-${++ids}`,
    digest: '',
    by: CLERK.personId,
    visitId: 'visit',
    turn: 0,
    inTurn: false,
    waits: false,
    target,
    kind: 'serve',
    needs: [],
    placeId: 'bok',
    number: 1,
  })
}

/** What was done, each some seconds after the client came. */
function after(...deeds: readonly (readonly [atSeconds: number, actor: Actor, order: Order])[]): Request {
  return deeds.reduce((request, [at, actor, order]) => {
    const context = sceneAt(START + seconds(at))
    return decide(request, actor, order, context, { key: `key-${++ids}`, digest: '' })
  }, raised())
}

test('a bell and the help on the way out are no answers to a matter, and count as none', () => {
  expect(isCounted(raised())).toBe(true)
  expect(isCounted({ ...raised(), kind: 'wayOut' })).toBe(false)
  expect(isCounted({ ...raised(), target: { kind: 'clerks', placeId: 'desk' } })).toBe(false)
})

test('a new request belongs to its unit and has no times yet', () => {
  expect(factsOf(raised())).toEqual({
    unitId: 'spraw-obywatelskich',
    matterId: 'dowod-wydanie',
    placeId: 'bok',
    needs: [],
    hour: 10,
    unconfirmed: false,
    raisedAt: START,
    waitsFrom: START,
    escalated: false,
    status: 'calling',
  })
})

test('while nobody knows who is competent, a request belongs to no unit', () => {
  expect(factsOf(raised({ kind: 'unknown' })).unitId).toBeUndefined()
})

test('accepted, arrived and finished are told with their times and the outcome', () => {
  const request = after(
    [20, CALLED, { move: 'accept' }],
    [150, CLERK, { move: 'arrive' }],
    [600, CLERK, { move: 'finish', outcome: 'settled' }],
  )
  expect(factsOf(request)).toMatchObject({
    acceptedAt: START + seconds(20),
    arrivedAt: START + seconds(150),
    endedAt: START + seconds(600),
    outcome: 'settled',
    status: 'ended',
  })
})

test('an acceptance taken back was none', () => {
  const request = after(
    [20, CALLED, { move: 'accept' }],
    [25, CALLED, { move: 'undo' }],
    [90, CLERK, { move: 'arrive', personId: 'lukasz-czarnecki' }],
  )
  expect(factsOf(request).acceptedAt).toBeUndefined()
  expect(factsOf(request).arrivedAt).toBe(START + seconds(90))
})

test('while a released request rings again nobody has accepted it; once it is over, the last acceptance counts', () => {
  const ringing = after([20, CALLED, { move: 'accept' }], [40, CALLED, { move: 'release', reason: 'urgentWork' }])
  expect(factsOf(ringing).acceptedAt).toBeUndefined()
  const over = after(
    [20, CALLED, { move: 'accept' }],
    [40, CALLED, { move: 'release', reason: 'urgentWork' }],
    [60, CLERK, { move: 'finish', outcome: 'clientLeft' }],
  )
  expect(factsOf(over).acceptedAt).toBe(START + seconds(20))
})

test('a manager who takes over is the one whose acceptance counts', () => {
  const request = after([20, CALLED, { move: 'accept' }], [200, MANAGER, { move: 'takeOver' }])
  expect(factsOf(request).acceptedAt).toBe(START + seconds(200))
})

test('a request is escalated once the timer has called the manager', () => {
  const before = advance(raised(), sceneAt(START + minutes(2) - 1))
  expect(factsOf(before).escalated).toBe(false)
  expect(factsOf(advance(before, sceneAt(START + minutes(2)))).escalated).toBe(true)
})

test('what counts is the first ring that a device had and the first sight, whichever ring it is', () => {
  const request = raised()
  const [page] = request.pages
  const heard = (at: number, rings: number, what: 'delivered' | 'seen', of: Request): Request =>
    receive(of, { pageId: page?.id ?? '', personId: page?.personId ?? '', rings, what, at: START + seconds(at) })
  const first = heard(2, 1, 'delivered', request)
  const again = advance(first, sceneAt(START + seconds(31)))
  expect(again.pages[0]).toMatchObject({ rings: 2 })
  expect(factsOf(again).deliveredAt).toBe(START + seconds(2))
  const seen = heard(40, 2, 'seen', heard(33, 2, 'delivered', again))
  expect(factsOf(seen)).toMatchObject({ deliveredAt: START + seconds(2), seenAt: START + seconds(40) })
})

test('an arrival that no clerk confirmed says so', () => {
  const claimed = after([20, CALLED, { move: 'accept' }], [90, CALLED, { move: 'arrive' }])
  const lapsed = advance(claimed, sceneAt(START + seconds(90 + 61)))
  expect(factsOf(lapsed)).toMatchObject({ unconfirmed: true, status: 'arrived' })
})

test('each need has a bit of its own in the figures, of which there are 32', () => {
  const bits = NEEDS.map(bitOf)
  expect(new Set(bits).size).toBe(NEEDS.length)
})

test('a month that was kept before there were all columns and needs of today is read as it was written', () => {
  const legend = FACTS_LEGEND.filter((name) => !['seen', 'reason', 'seat'].includes(name))
  const written: Readonly<Record<string, number>> = { arrived: 60_000, needs: 1 << 2, outcome: 2, status: 6 }
  const columns = legend.slice(1, legend.indexOf('statuses'))
  const row = readByLegend(legend)(columns.map((name) => written[name] ?? 7))
  const read = Object.fromEntries(COLUMN_NAMES.map((name, at) => [name, row[at]]))
  expect(read).toMatchObject({ arrived: 60_000, unit: 7, needs: bitOf('quietPlace') })
  expect(read).toMatchObject({ outcome: outcomeNumber('informed'), status: statusNumber('ended') })
  // Of what there was no column for nothing is known.
  expect(read).toMatchObject({ seen: ABSENT, reason: 0 })
})
