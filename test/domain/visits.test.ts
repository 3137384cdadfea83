import fc from 'fast-check'
import type { EntryKind } from '../../models/domain/lifecycle.ts'
import { isWayOut, type Request } from '../../models/domain/request/request.ts'
import { byTurn, nextTurn } from '../../models/domain/visit/turns.ts'
import { wantsWayOut } from '../../models/domain/visit/wayOut.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { anyHappening, VisitPlay } from '../support/visitPlay.ts'

const RUNS = 5_000
const SETTLED = { move: 'finish', outcome: 'settled' } as const

const times = ({ history }: Request, kind: EntryKind): number => history.filter((entry) => entry.kind === kind).length

/** How often it began to call, without what was taken back. */
const starts = (request: Request): number =>
  Number(request.history[0]?.status !== 'waiting') + times(request, 'start') - times(request, 'calledBack')

/** Thousands of times: `expect` would take longer than all the visits. */
function must(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what)
}

/** What holds whenever everything that had to follow has followed. */
function checkNow(visit: VisitPlay): void {
  const open = visit.open()
  must(nextTurn(open) === undefined, 'Somebody waits, and their turn has come.')
  for (const request of visit.all()) {
    must(request.followUp === undefined, 'Something has not followed.')
    must(starts(request) <= 1, 'Somebody was called twice.')
  }
  for (const request of open) {
    must(
      starts(request) === (request.status === 'waiting' ? 0 : 1),
      'Somebody was called before their turn, or not at all.',
    )
    const isHelped = open.some(({ helps }) => helps === request.id)
    must(request.served === undefined || isHelped, 'It has ended, and nobody has said so.')
    const before = open.find(({ id }) => id === request.aheadOf)
    must(request.aheadOf === undefined || (before !== undefined && byTurn(before, request) < 0), 'Ahead of nothing.')
  }
}

/** When a visit is over whose client wants help on the way out, it was the last thing that somebody has seen to. */
function checkWayOut(visit: VisitPlay): void {
  const isOver = visit.open().length === 0
  must(!isOver || wantsWayOut(['wayOut'], visit.all()) === undefined, 'The client sits there, and nobody comes.')
  const called = visit.all().filter((request) => isWayOut(request) && times(request, 'left') === 0)
  must(called.length <= 1 || called.filter(({ status }) => status !== 'ended').length <= 1, 'Two are called to lead.')
}

/** Whoever is called comes and finishes, the client is seen out, until nobody is left. */
async function goOnToTheEnd(visit: VisitPlay): Promise<void> {
  for (let left = 500; visit.open().length > 0; left -= 1) {
    if (left === 0) throw new Error('The visit does not end.')
    const [first] = [...visit.open()].filter(({ status }) => status !== 'waiting').sort(byTurn)
    if (!first) throw new Error('Somebody waits, and nobody is called.')
    if (first.status === 'leaving' || isWayOut(first)) await visit.move(first.id, { move: 'left' })
    else if (first.status === 'arrived') await visit.move(first.id, SETTLED)
    else await visit.move(first.id, { move: 'arrive' })
    checkNow(visit)
  }
}

test('however a visit goes, everybody is called once, nobody is forgotten, and it ends when its requests have', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyHappening, { minLength: 2, maxLength: 14 }), async (happenings) => {
      const visit = new VisitPlay()
      await visit.join({ size: 2, inTurn: true })
      for (const happening of happenings) {
        await visit.happens(happening)
        checkNow(visit)
      }
      const waited = visit.open().filter(({ status }) => status === 'waiting')
      await goOnToTheEnd(visit)
      for (const { id } of waited) must(starts(visit.requests.get(id) as Request) === 1, 'Somebody was forgotten.')
    }),
    { numRuns: RUNS },
  )
}, 120_000)

test('however a visit goes whose client wants help on the way out, it is not over before they had it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyHappening, { minLength: 2, maxLength: 14 }), async (happenings) => {
      const visit = new VisitPlay(['wayOut'])
      await visit.join({ size: 2, inTurn: true })
      for (const happening of happenings) {
        await visit.happens(happening)
        checkNow(visit)
        checkWayOut(visit)
      }
      await goOnToTheEnd(visit)
      checkWayOut(visit)
    }),
    { numRuns: RUNS },
  )
}, 120_000)

test('whoever leads a client out and was called by mistake leaves them to somebody else', async () => {
  const visit = new VisitPlay(['wayOut'])
  await visit.join({ size: 2, inTurn: false })
  const [first, second] = visit.open().map(({ id }) => id)
  await visit.move(first, { move: 'finish', outcome: 'byPhone' })
  await visit.move(second, { move: 'arrive' })
  await visit.move(second, SETTLED)
  expect(visit.open().map(({ status }) => status)).toEqual(['leaving'])
  await visit.move(second, { move: 'finish', outcome: 'mistake' })
  expect(visit.open().map(({ kind }) => kind)).toEqual(['wayOut'])
})

async function twoSets() {
  const visit = new VisitPlay()
  await visit.join({ size: 2, inTurn: true })
  await visit.join({ size: 2, inTurn: true })
  const calling = () => visit.open().flatMap(({ status, turn }) => (status === 'calling' ? [turn] : []))
  const statusOf = (turn: number) => visit.all().find((each) => each.turn === turn)?.status
  const moves = (turn: number, order: Parameters<VisitPlay['move']>[1]) =>
    visit.move(visit.open().find((each) => each.turn === turn)?.id, order)
  return { visit, calling, statusOf, moves }
}

test('turns are taken in the order in which they joined', async () => {
  const { calling, moves } = await twoSets()
  for (const turn of [0, 1, 2, 3]) {
    expect(calling()).toEqual([turn])
    await moves(turn, { move: 'finish', outcome: 'byPhone' })
  }
  expect(calling()).toEqual([])
})

test('nearly done calls the next one only, once, and the one behind them when their turn comes', async () => {
  const { visit, calling, statusOf, moves } = await twoSets()
  await moves(0, { move: 'arrive' })
  await moves(0, { move: 'nearlyDone', minutes: 5 })
  await moves(0, { move: 'nearlyDone', minutes: 2 })
  expect(calling()).toEqual([1])
  const [served, next] = visit.open()
  expect(next?.waitsFrom).toBe(served?.nearlyDone?.freeAt)
  await moves(1, { move: 'finish', outcome: 'mistake' })
  expect(calling()).toEqual([2])
  await moves(0, SETTLED)
  expect([statusOf(2), statusOf(3)]).toEqual(['calling', 'waiting'])
  expect(visit.open()[0]?.aheadOf).toBeUndefined()
})

test('whoever was called ahead of somebody who takes no turn is waited for from their end on', async () => {
  const visit = new VisitPlay()
  await visit.join({ size: 1, inTurn: false })
  await visit.join({ size: 1, inTurn: true })
  const [first, next] = visit.open().map(({ id }) => id)
  await visit.move(first, { move: 'arrive' })
  await visit.move(first, { move: 'nearlyDone', minutes: 5 })
  expect(visit.open()[1]?.aheadOf).toBe(first)
  await visit.move(first, SETTLED)
  expect(visit.open()).toMatchObject([{ id: next, status: 'calling', waitsFrom: MONDAY_TEN }])
  expect(visit.open()[0]?.aheadOf).toBeUndefined()
})

test('the client leaves before the helper has come: what was served already ends', async () => {
  const { visit, moves } = await twoSets()
  await moves(0, { move: 'arrive' })
  await moves(0, { move: 'callHelper', target: { kind: 'matter', matterId: 'tax' } })
  await moves(0, SETTLED)
  await moves(1, { move: 'finish', outcome: 'clientLeft' })
  expect(visit.open()).toEqual([])
})

test('a helper holds up nobody whose turn it is', async () => {
  const { calling, moves } = await twoSets()
  await moves(0, { move: 'arrive' })
  await moves(0, { move: 'callHelper', target: { kind: 'matter', matterId: 'tax' } })
  await moves(4, { move: 'arrive' })
  await moves(0, SETTLED)
  expect(calling()).toEqual([])
  await moves(4, SETTLED)
  expect(calling()).toEqual([1])
})
