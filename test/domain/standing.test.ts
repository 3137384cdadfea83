import fc from 'fast-check'
import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { callView } from '../../api/paging/callView.ts'
import { participants } from '../../api/requests/participants.ts'
import { requestView } from '../../api/requests/requestView.ts'
import { type Instant, minutes } from '../../models/domain/clock.ts'
import { advance } from '../../models/domain/request/advance.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { likelyMove } from '../../models/domain/request/likelyMove.ts'
import { nextCall } from '../../models/domain/request/nextCall.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { isOpen, type Request } from '../../models/domain/request/request.ts'
import { type Standing, standingOf } from '../../models/domain/request/standing.ts'
import { clientSentence, standingWords, type Writing } from '../../models/texts/standingWords.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { PersonView, RequestView } from '../../models/wire/views.ts'
import { anyContext } from '../support/anyContext.ts'
import { event, RandomWalk, RUNS, target } from '../support/randomWalk.ts'
import { PEOPLE, type PersonName } from '../support/smallOffice.ts'

/** How long after the last event a screen is looked at; further than that the timer would have done something. */
const LOOKS = [0, minutes(0.05), minutes(2)] as const

const pl = textsFor('pl')
const written = (now: Instant): Writing => ({
  texts: pl,
  now,
  time: (at) => `at ${at}`,
  dayAndTime: (at) => `on ${at}`,
  duration: (ms) => `for ${ms}`,
  say: (text) => text.pl,
})

test('whatever has happened, no screen says two things that do not go together', () => {
  fc.assert(
    fc.property(target, fc.array(event, { maxLength: 25 }), (wanted, events) => {
      const walk = new RandomWalk(wanted)
      for (const next of events) {
        walk.request = walk.after(next)
        const view = viewOf(walk)
        for (const after of LOOKS) checkWords(view, walk.now + after)
        checkSameForCalled(walk, view)
      }
    }),
    { numRuns: RUNS },
  )
}, 60_000)

test('what is said to happen next is what the timer then does, and nothing before', () => {
  fc.assert(
    fc.property(target, fc.array(event, { maxLength: 25 }), (wanted, events) => {
      const walk = new RandomWalk(wanted)
      for (const next of events) walk.request = walk.after(next)
      checkNext(walk, standingOf(viewOf(walk), walk.now))
    }),
    { numRuns: RUNS * 3 },
  )
}, 60_000)

function viewOf({ request, context }: RandomWalk): RequestView {
  const directory = new OfficeDirectory({ directory: context.directory, version: 1 }, pino({ level: 'silent' }))
  return requestView(
    request,
    {
      directory,
      visitOf: () => undefined,
      nextCall: (each) => nextCall(each, context),
      rulesChangedAt: () => undefined,
      whoCanCome: () => undefined,
    },
    'clerk',
  )
}

function checkWords(view: RequestView, now: Instant): void {
  const standing = standingOf(view, now)
  const words = standingWords(standing, written(now))
  const sentence = clientSentence(standing, written(now))
  const { phase, waited, next, who, promise } = standing
  const rung = view.calls.filter(({ state }) => state !== 'closed' && state !== 'undelivered')

  // The wait ends with the arrival, and then its length stays what it was.
  expect(waited?.until).toBe(phase === 'arrived' || phase === 'leaving' ? view.arrived?.at : undefined)
  if (phase === 'arrived') expect(words.clock).toBe(pl.board.waited(`for ${(view.arrived?.at ?? 0) - view.waitsFrom}`))
  if (standing.isLate) expect(waited?.until).toBeUndefined()

  // Called and nobody notified, at once, or neither.
  if (phase === 'calling' || phase === 'routing') expect(rung).not.toEqual([])
  if (phase === 'nobody') expect({ rung, stage: standing.stage, who }).toEqual({ rung: [] })
  expect(standing.wants === 'telephone').toBe(phase === 'nobody')
  expect(words.state === pl.statuses.calling).toBe(phase === 'calling')

  // Nothing is promised, and no minutes are told to the client, but while somebody is on the way.
  if (phase !== 'coming') expect({ promise, says: words.promise }).toEqual({})
  const counted = Array.from({ length: 12 }, (_, n) => pl.common.aboutMinutes(n)).filter((each) =>
    sentence?.includes(each),
  )
  if (phase !== 'coming' || promise?.isOver || standing.isLate) expect(counted).toEqual([])
  expect(who !== undefined).toBe(
    phase === 'coming' || phase === 'claimed' || (waited?.until !== undefined && view.arrived?.person !== undefined),
  )

  // No next step where none can come, and the clerk's answer where that is awaited.
  expect(next !== undefined && 'countsAsHere' in next).toBe(phase === 'claimed')
  if (!['routing', 'calling', 'nobody', 'coming', 'claimed'].includes(phase)) expect(words.next).toBeUndefined()
  if (next && 'as' in next && next.isAgain && phase === 'nobody') expect(words.next).toContain(pl.board.nextTry)

  // The strong button fits.
  const primary = likelyMove(phase, view.moves)
  if (primary === 'arrive') expect(phase).toBe('coming')
  if (primary === 'confirmArrival') expect(phase).toBe('claimed')
  if (phase === 'leftover') expect({ who, next, sentence, late: standing.isLate }).toEqual({ late: false })
}

/** Whoever is called, comes, or is here reads the same as the clerk. */
function checkSameForCalled({ request, now }: RandomWalk, view: RequestView): void {
  const board = standingOf(view, now)
  for (const personId of participants(request)) {
    const roles = PEOPLE[personId as PersonName].roles
    const call = callView(
      request,
      { personId, roles },
      {
        open: { ofVisit: () => [] },
        directory: new OfficeDirectory({ directory: anyContext(now).directory, version: 1 }, pino({ level: 'silent' })),
      },
    )
    if (!call) continue
    const own = standingOf<PersonView>(
      { ...call, ...(call.arrivedAt === undefined ? {} : { arrived: { at: call.arrivedAt } }) },
      now,
    )
    expect(own.phase).toBe(board.phase === 'nobody' ? request.status : board.phase)
    expect(own.waited).toEqual(board.waited)
    if (board.phase !== 'coming' && board.phase !== 'calling' && board.phase !== 'nobody' && board.phase !== 'routing')
      expect(call.managerKnowsAt).toBeUndefined()
  }
}

/** Every device acknowledges and nobody moves: the timer does what was said, at the moment that was said. */
function checkNext({ request: start, context }: RandomWalk, { next, phase }: Standing<PersonView>): void {
  const request = acknowledgedByAll(start, context.now)
  const until = next?.at ?? request.closesAt
  const before = advanceTo(request, until - 1, context)
  expect(rungIn(before, request)).toEqual([])
  const after = advanceTo(before, until, context)
  const rung = rungIn(after, before)
  if (next === undefined) expect(rung).toEqual([])
  else if ('countsAsHere' in next) expect([phase, after.status]).toEqual(['claimed', 'arrived'])
  else {
    const fresh = rung.filter((page) => page.rings === 1)
    expect(next.isAgain).toBe(fresh.length === 0)
    expect((next.isAgain ? rung : fresh).map(({ as }) => as)).toContain(next.as)
  }
}

function acknowledgedByAll(request: Request, at: Instant): Request {
  return request.pages
    .filter((page) => isOpen(page) && page.undeliveredAt === undefined)
    .reduce((known, page) => {
      return receive(known, { pageId: page.id, personId: page.personId, rings: page.rings, what: 'delivered', at })
    }, request)
}

/** The timer wakes at each moment that is due, as it does in the office. */
function advanceTo(request: Request, at: Instant, context: DecisionContext): Request {
  let known = request
  for (let woken = 0; woken < 1_000 && known.dueAt !== undefined && known.dueAt <= at; woken += 1)
    known = advance(known, { ...context, now: Math.max(known.dueAt, context.now) })
  return known
}

const rungIn = (after: Request, before: Request) =>
  after.pages.filter((page) => page.rings > (before.pages.find((each) => each.id === page.id)?.rings ?? 0))
