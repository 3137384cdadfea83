import { answersFor, moveOf } from '../../client/screens/calls/answers.ts'
import { primaryMove } from '../../client/screens/counter/primary.ts'
import { unreached } from '../../client/screens/counter/unreachedPeople.ts'
import { byLateness, byVisit, steadyOrder, withEnded } from '../../client/state/boardOrder.ts'
import { standingOf } from '../../models/domain/request/standing.ts'
import { clientSentence, standingWords, type Writing } from '../../models/texts/standingWords.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { RequestView } from '../../models/wire/views.ts'
import { callLine, callView, person, requestView } from './views.ts'

const pl = textsFor('pl')
const writing = (now: number): Writing => ({
  texts: pl,
  now,
  time: (at) => `t${at}`,
  dayAndTime: (at) => `d${at}`,
  duration: (ms) => `${ms / 1_000} s`,
  say: (text) => text.pl,
})
const told = (fields: Partial<RequestView>, now = 0) =>
  clientSentence(standingOf(requestView(fields), now), writing(now))
const worded = (fields: Partial<RequestView>, now = 0) =>
  standingWords(standingOf(requestView(fields), now), writing(now))

describe('the order of the board', () => {
  test('nobody reachable comes before a claimed arrival, that before lateness, and who is here comes last', () => {
    const requests = [
      requestView({ code: 'here', status: 'arrived' }),
      requestView({ code: 'called' }),
      requestView({ code: 'late', lateSince: 5 }),
      requestView({ code: 'claimed', claim: { person: person('ewa'), until: 9 } }),
      requestView({ code: 'nobody', nobodySince: 1 }),
    ]
    expect(requests.sort(byLateness).map(({ code }) => code)).toEqual(['nobody', 'claimed', 'late', 'called', 'here'])
  })

  test('the requests of one client stand together, where the most urgent of them stands', () => {
    const requests = [
      requestView({ code: 'nobody', visitId: 'a', nobodySince: 1 }),
      requestView({ code: 'called', visitId: 'b' }),
      requestView({ code: 'here', visitId: 'a', status: 'arrived' }),
    ]
    expect(byVisit(requests).map(({ code }) => code)).toEqual(['nobody', 'here', 'called'])
  })

  test('while a hand is over the list nothing moves, and new ones come behind', () => {
    expect(steadyOrder(['a', 'b'], ['c', 'b', 'a'], true)).toEqual(['a', 'b', 'c'])
    expect(steadyOrder(['a', 'b'], ['c', 'b', 'a'], false)).toEqual(['c', 'b', 'a'])
  })

  test('what has just ended keeps its place while it can be taken back', () => {
    expect(withEnded(['a', 'b', 'c'], ['a', 'c'], ['b'])).toEqual(['a', 'b', 'c'])
  })
})

describe('what the clerk reads out', () => {
  test('names the position and the floor, never the name', () => {
    const sentence = told({
      status: 'accepted',
      responder: { person: person('ewa'), acceptedAt: 0, expectedAt: 180_000, byPhone: false },
    })
    expect(sentence).toContain('position of ewa')
    expect(sentence).toContain(pl.common.fromFloor(2))
    expect(sentence).toContain(pl.common.aboutMinutes(3))
  })

  test('does not promise a moment when the promised moment has passed', () => {
    const responder = { person: person('ewa'), acceptedAt: 0, expectedAt: 1_000, byPhone: false }
    expect(told({ status: 'accepted', responder }, 2_000)).toBe(
      pl.tell.comingLate('Position of ewa', pl.common.fromFloor(2)),
    )
  })

  test('says that the manager was called only when the call has reached one', () => {
    const manager = callLine({ as: 'manager', state: 'sent' })
    expect(told({ lateSince: 1, calls: [manager] })).toBe(pl.tell.lateAlone)
    expect(told({ lateSince: 1, calls: [{ ...manager, state: 'delivered' }] })).toBe(pl.tell.late)
  })

  test('does not say of a call of this second that the client is not free yet: screens count whole seconds', () => {
    expect(told({ status: 'calling', waitsFrom: 1_900 }, 1_000)).not.toBe(pl.tell.ahead)
    expect(told({ status: 'calling', waitsFrom: 61_000 }, 1_000)).toBe(pl.tell.ahead)
  })

  test('is said aloud: no abbreviation', () => {
    const inspector = { ...person('ewa'), position: { pl: 'inspektor ds. dowodów', en: '' } }
    expect(told({ calls: [callLine({ person: inspector, state: 'seen' })] })).toBe(
      pl.tell.seen('Inspektor do spraw dowodów'),
    )
  })

  test('is true when nobody could be notified', () => {
    expect(told({ nobodySince: 1 })).toBe(pl.tell.nobody)
  })
})

describe('how a request stands', () => {
  const responder = { person: person('ewa'), acceptedAt: 0, expectedAt: 120_000, byPhone: false }
  const claim = { person: person('ewa'), until: 60_000 }
  const again = { at: 30_000, as: 'competent', isAgain: true } as const

  test('the waiting time ends with the arrival and says how long it took', () => {
    const arrived = { at: 90_000, person: person('ewa'), unconfirmed: false }
    expect(worded({ status: 'calling' }, 30_000).clock).toBe(pl.board.waits('30 s'))
    for (const now of [90_000, 900_000])
      expect(worded({ status: 'arrived', arrived }, now).clock).toBe(pl.board.waited('90 s'))
  })

  test('after "I am here" no minutes are promised, and what is next is the answer of the clerk', () => {
    const words = worded({ status: 'accepted', responder, claim, nextCall: again, nobodySince: 1 }, 5_000)
    expect(words).toEqual({
      state: pl.phases.claimed,
      clock: pl.board.waits('5 s'),
      who: pl.board.claims('ewa'),
      next: pl.board.nextIn('55 s', pl.board.nextHere),
    })
    expect(told({ status: 'accepted', responder, claim })).toBe(pl.tell.claimed('position of ewa'))
  })

  test('nobody could be notified is no calling, and the next ring is another try', () => {
    const words = worded({ nobodySince: 1, nextCall: again, calls: [callLine({ state: 'undelivered' })] })
    expect(words.state).toBe(pl.phases.nobody)
    expect(words.next).toBe(pl.board.nextIn('30 s', pl.board.nextTry))
  })

  test('who has taken note is rung again, and it is said so', () => {
    const next = { at: 30_000, as: 'manager', isAgain: true } as const
    expect(worded({ nextCall: next }).next).toBe(pl.board.nextIn('30 s', pl.board.nextAgainFor(pl.nextCall.manager)))
  })

  test('after "I know, I will see to it" the client is not told to wait for an answer of theirs', () => {
    const manager = callLine({ person: person('jan'), as: 'manager', state: 'seen', noted: true })
    expect(told({ calls: [manager] })).toBe(pl.tell.noted('Position of jan'))
    const calls = [callLine({ state: 'seen' }), manager]
    expect(told({ calls })).toBe(pl.tell.seen('Position of ewa'))
  })

  test('what is left over from before has nobody on the way', () => {
    expect(worded({ status: 'accepted', responder, leftoverSince: 1, lateSince: 1 })).toEqual({
      state: pl.phases.leftover,
      clock: 'd0',
    })
  })

  test('"they are here" is the strong button only where somebody is on the way', () => {
    const moves = ['accept', 'arrive'] as const
    expect(primaryMove(requestView({ moves }))).toBeUndefined()
    expect(primaryMove(requestView({ moves, nobodySince: 1 }))).toBe('accept')
    expect(primaryMove(requestView({ moves, status: 'accepted', responder }))).toBe('arrive')
  })
})

describe('who is out of reach', () => {
  test('is nobody who is called now, on the way, or says they are here', () => {
    const skipped = ['ewa', 'jan', 'ola', 'adam'].map((id) => ({ person: person(id), why: 'unreachable' as const }))
    const request = requestView({
      skipped,
      calls: [callLine({ person: person('ewa') })],
      responder: { person: person('jan'), acceptedAt: 0, byPhone: false },
      claim: { person: person('ola'), until: 9 },
    })
    expect(unreached(request).map((each) => each.person.id)).toEqual(['adam'])
  })
})

describe('the answers of a called person', () => {
  test('are only what the server allows now', () => {
    for (const as of ['competent', 'manager', 'colleague', 'secretariat'] as const) {
      const call = callView({ as, moves: ['accept', 'noted'] })
      for (const answer of answersFor(call)) expect(call.moves).toContain(moveOf(answer, call))
    }
  })

  test('"I know, I will see to it" is not asked for again until it rings again', () => {
    const call = callView({ as: 'manager', moves: ['takeOver', 'noted'] })
    expect(answersFor(call)).toContain('noted')
    expect(answersFor({ ...call, ringing: false })).not.toContain('noted')
  })

  test('a manager who comes takes over, so that the first one is freed and told', () => {
    expect(moveOf('now', callView({ as: 'manager' }))).toBe('takeOver')
    expect(moveOf('now', callView({ as: 'competent' }))).toBe('accept')
  })
})
