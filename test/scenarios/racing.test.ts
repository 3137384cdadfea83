import { pino } from 'pino'
import { steadyClock } from '../../api/clock.ts'
import { RequestRepository } from '../../api/requests/requestRepository.ts'
import { seconds } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { isOpen, type Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { MONDAY_TEN, startOffice, type TestOffice } from '../support/startOffice.ts'

/** `npm run faults` runs a thousand of each. */
const RACES = process.env.FAULTS === 'full' ? 1_000 : 200
const AT_ONCE = 50

type Decide = (current: Request) => Request

const moved = (personId: string, order: Order): Decide => {
  const roles = personId === 'clerk' ? (['clerk'] as const) : (['employee'] as const)
  const repeat = { key: `${personId}:a-key`, digest: '' }
  return (current) => decide(current, { personId, roles }, order, anyContext(MONDAY_TEN + seconds(60)), repeat)
}

/** Two servers over one store act on the same request at the same moment, again and again. */
async function races(office: TestOffice, request: () => Request, acts: readonly [Decide, Decide]) {
  const platform = {
    clock: steadyClock(office.clock),
    log: pino({ level: 'silent' }),
    office: () => smallOffice().office,
  }
  const [one, other] = [0, 1].map(() => new RequestRepository(platform, office.requests))
  const results: { request: Request; refusals: Refusal[] }[] = []
  for (let done = 0; done < RACES; done += AT_ONCE)
    results.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => race(index)))))
  return results

  async function race(index: number) {
    const { id, ...rest } = request()
    await office.requests.insert({ id, ...rest })
    const inOrder = index % 2 === 0 ? acts : [...acts].reverse()
    const ends = await Promise.allSettled([one, other].map((server, at) => server?.change(id, inOrder[at] ?? acts[0])))
    const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    const stored = await office.requests.find(id)
    if (!stored || refusals.some((reason) => !(reason instanceof Refusal))) throw new Error('Not a race.')
    return { request: stored, refusals }
  }
}

/** Ewa has been called, and a colleague too. */
function bothCalled(): Request {
  const raised = anyRequest(anyContext(MONDAY_TEN))
  return advance(raised, anyContext(MONDAY_TEN + seconds(60)))
}

test('two who accept at once: in each of hundreds of races one wins, and the other is told who', async () => {
  const office = await startOffice()
  const results = await races(office, bothCalled, [moved('ewa', { move: 'accept' }), moved('olek', { move: 'accept' })])
  const winners = results.map(({ request }) => request.responder?.personId)
  expect(results.map(({ refusals }) => refusals.map((refusal) => refusal.detail.by))).toEqual(winners.map((by) => [by]))
  expect(new Set(winners)).toEqual(new Set(['ewa', 'olek']))
  expect(results.flatMap(({ request }) => request.pages.filter(isOpen))).toEqual([])
}, 60_000)

test('somebody accepts while the timer calls the next: however often, nothing is called after, and arrival stays due', async () => {
  const office = await startOffice()
  const results = await races(office, () => anyRequest(anyContext(MONDAY_TEN)), [
    moved('ewa', { move: 'accept' }),
    (current) => advance(current, anyContext(MONDAY_TEN + seconds(60))),
  ])
  const last = results.map(({ request }) => request.history.at(-1)?.kind)
  expect(last).toEqual(results.map(() => 'accept'))
  // Both orders came about: only ewa called, or, as no receipt came in this minute, everybody after her too.
  expect(new Set(results.map(({ request }) => request.pages.length))).toEqual(new Set([1, 3]))
  expect(results.flatMap(({ request }) => request.pages.filter(isOpen))).toEqual([])
  expect(results.map(({ request }) => request.dueAt)).toEqual(results.map(() => MONDAY_TEN + seconds(300)))
}, 60_000)

test('the client leaves while somebody arrives: however often, the request has ended', async () => {
  const office = await startOffice()
  const results = await races(office, bothCalled, [
    moved('clerk', { move: 'finish', outcome: 'clientLeft' }),
    moved('ewa', { move: 'arrive' }),
  ])
  expect(results.map(({ request }) => request.status)).toEqual(results.map(() => 'ended'))
  expect(results.flatMap(({ request }) => request.claim ?? [])).toEqual([])
}, 60_000)

test('two people press accept at once, twenty times over the network', async () => {
  const office = await startOffice()
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  for (let round = 0; round < 20; round += 1) {
    const { id } = await clerk.raise({ matter: 'idCard' })
    await ewa.tries('noted', id, {})
    await office.advance(seconds(60))
    const replies = await Promise.all([ewa, olek].map((person) => person.tries('accept', id, {})))
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    await clerk.tries('finish', id, { outcome: 'byPhone' })
  }
  for (const person of [ewa, olek]) person.unexpectedPages()
})
