import fc from 'fast-check'
import { type Instant, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor, Move } from '../../models/domain/lifecycle.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { nextDueAt } from '../../models/domain/request/dues.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { isOpen, type Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { event, NAMES, RandomWalk, RUNS, target } from '../support/randomWalk.ts'
import { PEOPLE } from '../support/smallOffice.ts'

const AIMED_ANEW = ['assign', 'reassign', 'notMine', 'start']

function checkState(request: Request): void {
  const { status, responder, pages, dueAt, leftoverSince, claim } = request
  if (status === 'accepted') expect(responder).toBeDefined()
  if (status === 'calling' || status === 'routing' || status === 'waiting') expect(responder).toBeUndefined()
  if (status !== 'ended') expect(request.arrivedAt !== undefined).toBe(status === 'arrived' || status === 'leaving')
  expect(dueAt).toBe(nextDueAt(request))
  const open = pages.filter(isOpen).map((page) => page.personId)
  expect(open).toEqual([...new Set(open)])
  if (['waiting', 'arrived', 'leaving', 'ended'].includes(status) || leftoverSince !== undefined)
    expect(open).toEqual([])
  if (['calling', 'routing', 'accepted'].includes(status) && leftoverSince === undefined) expect(dueAt).toBeDefined()
  if (claim) expect(['calling', 'routing', 'accepted']).toContain(status)
  if (responder) expect(open).not.toContain(responder.personId)
  if (status === 'ended') expect(request.ending).toBeDefined()
  checkSomebodyKnows(request)
}

/** Either somebody rings, or the clerk is told that nobody could be notified. */
function checkSomebodyKnows(request: Request): void {
  if (!['calling', 'routing'].includes(request.status) || request.leftoverSince !== undefined || request.claim) return
  const ringing = request.pages.filter((page) => isOpen(page) && page.undeliveredAt === undefined)
  expect({ nobody: request.nobodySince !== undefined }).toEqual({ nobody: ringing.length === 0 })
}

/** What the screens offer is taken, apart from what depends on the clock. */
function checkOffers(request: Request, now: Instant): void {
  for (const name of NAMES) {
    const actor: Actor = { personId: name, roles: PEOPLE[name].roles }
    for (const move of allowedMoves(request, actor)) {
      const order = { move, ...FITTING, ...whom(request, actor, move) } as unknown as Order
      const refused = refusalOf(() => decide(request, actor, order, anyContext(now), { key: 'offer', digest: '' }))
      expect({ move, refused: refused === 'tooLate' || refused === 'officeClosed' ? undefined : refused }).toEqual({
        move,
      })
    }
  }
}

const FITTING = {
  target: { kind: 'matter', matterId: 'tax' },
  minutes: 5,
  here: true,
  leads: { kind: 'clerks' },
  outcome: 'byPhone',
  reason: 'other',
}

/** A clerk or a supervisor speaks for the colleague who is asked to take over, or for anybody who is called; handing over needs another. */
function whom({ pages }: Request, { personId, roles }: Actor, move: Move): { personId?: PersonId } {
  if (move === 'handOver') return { personId: personId === 'admin' ? 'auditor' : 'admin' }
  const asked = pages.find((page) => isOpen(page) && page.as === 'colleague') ?? pages.find(isOpen)
  return roles.includes('clerk') || roles.includes('supervisor') ? { personId: asked?.personId ?? 'olek' } : {}
}

function refusalOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

function checkChange(before: Request, after: Request, now: Instant): void {
  if (after === before) return
  expect(after.version).toBe(before.version + 1)
  expect(after.history.slice(0, before.history.length)).toEqual(before.history)
  for (const entry of after.history.slice(before.history.length)) expect(entry.version).toBe(after.version)
  expect(after.pages.length).toBeGreaterThanOrEqual(before.pages.length)
  expect(after.waitsFrom).toBe(before.waitsFrom)
  for (const page of newlyRung(before, after)) {
    expect(page.rungAt).toBe(now)
    expect(before.leftoverSince).toBeUndefined()
  }
}

const newlyRung = (before: Request, after: Request) =>
  after.pages.filter((page) => page.rings > (before.pages.find((each) => each.id === page.id)?.rings ?? 0))

/** Who has said no since the request was last pointed at somebody, undone answers left out. */
function refused(request: Request): ReadonlySet<PersonId> {
  const undone = new Set(request.history.flatMap((entry) => entry.undoes ?? []))
  const valid = request.history.filter((entry) => !undone.has(entry.version))
  const since = valid.slice(Math.max(0, valid.findLastIndex((entry) => AIMED_ANEW.includes(entry.kind)) + 1))
  return new Set(since.flatMap((entry) => (entry.kind === 'decline' && entry.by !== undefined ? [entry.by] : [])))
}

/** Somebody may ask for a person by name who has declined; the timer may not. */
function checkNobodyRefusedRings(before: Request, after: Request): void {
  const moved = after.history.at(before.history.length)
  if (moved?.kind === 'handOver' || moved?.kind === 'undo') return
  const declined = refused(before)
  const aimed = moved !== undefined && AIMED_ANEW.includes(moved.kind)
  if (!aimed)
    expect(newlyRung(before, after).filter((page) => declined.has(page.personId) && page.as !== 'colleague')).toEqual(
      [],
    )
}

test('whatever people do and whenever, a request stays in order', () => {
  fc.assert(
    fc.property(target, fc.array(event, { maxLength: 25 }), (wanted, events) => {
      const walk = new RandomWalk(wanted)
      checkState(walk.request)
      for (const next of events) {
        const before = walk.request
        walk.request = walk.after(next)
        checkState(walk.request)
        checkChange(before, walk.request, walk.now)
        checkNobodyRefusedRings(before, walk.request)
      }
      checkOffers(walk.request, walk.now)
    }),
    { numRuns: RUNS },
  )
}, 60_000)

test('a timer that wakes early, twice or late comes to the same calls', () => {
  fc.assert(
    fc.property(target, fc.array(fc.integer({ min: 1, max: seconds(120) }), { maxLength: 20 }), (wanted, naps) => {
      const raised = anyRequest(anyContext(MONDAY_TEN), { target: wanted })
      let now = MONDAY_TEN
      let request = raised
      for (const nap of naps) {
        now += nap
        request = advance(request, anyContext(now))
        expect(advance(request, anyContext(now))).toBe(request)
        expect(nextDueAt(request) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
      }
    }),
  )
})
