import fc from 'fast-check'
import { type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { advance } from '../../models/domain/request/advance.ts'
import { receive } from '../../models/domain/request/pages.ts'
import { type Happening, play } from '../../models/domain/request/play.ts'
import { isOpen, type Request, type Target } from '../../models/domain/request/request.ts'
import { event, RandomWalk, target } from '../support/randomWalk.ts'

type Event = Parameters<RandomWalk['after']>[0]
type Doing = Exclude<Event, { readonly what: 'wait' }>

/** What is done, and after how long since what was done before. */
interface Deed {
  readonly pauseMs: number
  readonly doing: Doing
}

const isDoing = (each: Event): each is Doing => each.what !== 'wait'
const deed: fc.Arbitrary<Deed> = fc.record({
  pauseMs: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: seconds(90) }) },
    { weight: 1, arbitrary: fc.constantFrom(0, seconds(30), seconds(60), minutes(10), minutes(46)) },
  ),
  doing: event.filter(isDoing),
})

/** One has a device that is switched off. */
const deliveredAfterMs = (personId: PersonId): number | undefined => (personId === 'olek' ? undefined : 0)

function acknowledged(request: Request, at: Instant): Request {
  return request.pages
    .filter((page) => isOpen(page) && deliveredAfterMs(page.personId) !== undefined)
    .reduce(
      (known, { id: pageId, personId, rings }) => receive(known, { pageId, personId, rings, what: 'delivered', at }),
      request,
    )
}

/** As the office does it: the runner looks again and again, when something is due, and after whatever somebody does. */
function lived(walk: RandomWalk, deeds: readonly Deed[]): Request {
  const look = (): void => {
    walk.request = acknowledged(advance(walk.request, walk.context), walk.now)
  }
  walk.request = acknowledged(walk.request, walk.now)
  for (const { pauseMs, doing } of deeds) {
    const until = walk.now + pauseMs
    for (look(); walk.now < until; look()) {
      const dueAt = walk.request.dueAt ?? until
      const lookAt = walk.now + Math.max(seconds(1), Math.ceil(pauseMs / 3))
      walk.now = Math.min(until, lookAt, dueAt > walk.now ? dueAt : until)
    }
    walk.request = walk.after(doing)
    look()
  }
  return walk.request
}

/** The same deeds, without a timer and without an office. */
function played(walk: RandomWalk, deeds: readonly Deed[]): Request {
  let at: Instant = walk.now
  const happenings: Happening[] = deeds.map(({ pauseMs, doing }) => {
    at += pauseMs
    return { at, happen: (request) => happens(request, doing) }
  })
  const happens = (request: Request, doing: Doing): Request => {
    done += 1
    walk.request = request
    return walk.after(doing)
  }
  let done = 0
  const contextAt = (now: Instant) => {
    walk.now = now
    return walk.context
  }
  const ringing = { deliveredAfterMs, seenAfterMs: () => undefined }
  let last = walk.request
  for (const request of play(last, { contextAt, ringing, next: () => happenings[done], until: at })) last = request
  return last
}

/** Ids are random. */
const withoutIds = ({ pages, ...request }: Request) => ({
  ...request,
  pages: pages.map(({ id: _random, ...page }) => page),
})

test('a course that is played is the one that the office goes, to the millisecond, whatever people do', () => {
  fc.assert(
    fc.property(target, fc.array(deed, { maxLength: 10 }), (wanted: Target, deeds) => {
      const [office, told] = [new RandomWalk(wanted), new RandomWalk(wanted)]
      told.request = office.request
      expect(withoutIds(played(told, deeds))).toEqual(withoutIds(lived(office, deeds)))
    }),
    { numRuns: Number(process.env.RUNS ?? 1_000), seed: 20_261_129 },
  )
}, 120_000)
