import fc from 'fast-check'
import { minutes } from '../../models/domain/clock.ts'
import { comesBy, minutesLeft } from '../../models/domain/request/comesBy.ts'
import { isFasterThanStairs } from '../../models/domain/request/stairs.ts'
import { withNote } from '../../models/domain/visit/clientNotes.ts'
import { clientStanding } from '../../models/domain/visit/clientSteps.ts'
import { clientSentence } from '../../models/texts/standingWords.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { event, RandomWalk, RUNS, target } from '../support/randomWalk.ts'

const LONGEST = minutes(120)

const awaited = fc.record({
  waitsFrom: fc.constant(0),
  extendedMs: fc.integer({ min: 0, max: minutes(10) }),
  responder: fc.option(
    fc.record({
      personId: fc.constant('ewa'),
      acceptedAt: fc.integer({ min: 0, max: minutes(20) }),
      minutes: fc.integer({ min: 1, max: 60 }),
      byPhone: fc.boolean(),
    }),
    { nil: undefined },
  ),
})

test('the bound that was told is put off before it is over, whenever somebody looks', () => {
  fc.assert(
    fc.property(awaited, fc.array(fc.integer({ min: 0, max: LONGEST }), { minLength: 2 }), (request, looks) => {
      const { responder, ...rest } = request
      const facts = { ...rest, ...(responder ? { responder } : {}) }
      let told = 0
      for (const now of looks.toSorted((a, b) => a - b)) {
        if (responder && now < responder.acceptedAt) continue
        const bound = comesBy(facts, now)
        expect(bound.at).toBeGreaterThan(now)
        // Never nearer than it was told before.
        expect(bound.at).toBeGreaterThanOrEqual(told)
        expect(minutesLeft(bound, now)).toBeGreaterThanOrEqual(1)
        told = bound.at
      }
    }),
  )
})

test('"within five minutes" is told anew a minute before it is over, with an apology', () => {
  const facts = { waitsFrom: 0, extendedMs: 0 }
  expect(comesBy(facts, 0)).toEqual({ at: minutes(5), isLonger: false })
  expect(comesBy(facts, minutes(4) - 1)).toEqual({ at: minutes(5), isLonger: false })
  expect(comesBy(facts, minutes(4))).toEqual({ at: minutes(8), isLonger: true })
})

test('whatever happens to a request, the client is told one true step, and a bound only while somebody is awaited', () => {
  fc.assert(
    fc.property(target, fc.array(event, { maxLength: 20 }), (wanted, events) => {
      const walk = new RandomWalk(wanted)
      for (const next of events) {
        walk.request = walk.after(next)
        const standing = clientStanding([walk.request], walk.now)
        const { status, leftoverSince, claim, nobodySince } = walk.request
        const isLeftOver = status !== 'ended' && leftoverSince !== undefined
        if (isLeftOver && walk.now - leftoverSince >= minutes(12 * 60)) expect(standing).toBeUndefined()
        else if (!standing) throw new Error('Nothing is told of a visit that goes on.')
        else if (isLeftOver) {
          expect(standing.step).toBe('done')
          expect(standing.bound).toBeUndefined()
        } else {
          expect(standing.step === 'here').toBe(status === 'arrived')
          const isAwaited = ['routing', 'calling', 'accepted'].includes(status) && claim === undefined
          const isNobody = nobodySince !== undefined && status !== 'accepted'
          expect(standing.bound !== undefined).toBe(isAwaited && !isNobody)
          expect(standing.mayChoose).toBe(isAwaited && (isNobody || standing.bound?.isLonger === true))
        }
      }
    }),
    { numRuns: RUNS },
  )
}, 60_000)

test('beside the bound the sentence does not say the time a second time', () => {
  const texts = textsFor('pl')
  const who = { name: 'Ewa Zielińska', position: { pl: 'inspektor ds. dowodów', en: 'inspector' }, floor: 2 }
  const standing = {
    phase: 'coming',
    isWayOut: false,
    who,
    promise: { at: minutes(3), isOver: false },
    isLate: false,
    hasReachedSuperior: false,
    isUnconfirmed: false,
  } as const
  const say = (text: { readonly pl: string }) => text.pl
  const sentence = clientSentence(standing, { texts, now: 0, say }, { isBounded: true })
  expect(sentence).toContain('inspektor do spraw dowodów')
  expect(sentence).toContain('z drugiego piętra')
  expect(sentence).not.toMatch(/minut|Zielińska/)
  expect(clientSentence(standing, { texts, now: 0, say })).toContain(texts.common.aboutMinutes(3))
})

test('the same press once more is no second note', () => {
  const once = withNote(undefined, { note: 'moreTime', at: 1 })
  const twice = withNote(withNote(once, { note: 'callSomebody', at: 2 }), { note: 'moreTime', at: 3 })
  expect(twice).toEqual([
    { note: 'callSomebody', at: 2 },
    { note: 'moreTime', at: 3 },
  ])
})

test('faster than the stairs: by the floors, and by the way between buildings', () => {
  const at = (building: string, floor: number) => ({ building, floor })
  expect(isFasterThanStairs(at('main', 2), at('main', 0), 11_000)).toBe(true)
  expect(isFasterThanStairs(at('main', 2), at('main', 0), 12_000)).toBe(false)
  expect(isFasterThanStairs(at('main', 0), at('main', 0), 0)).toBe(false)
  expect(isFasterThanStairs(at('annex', 0), at('main', 0), 59_000)).toBe(true)
})
