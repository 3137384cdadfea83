import { byVisit, ringId, withCall } from '../../client/ringing/callList.ts'
import { dutyOf, type Facts, type Readiness, readinessOf } from '../../client/ringing/readiness.ts'
import { AHEAD_S, REPEAT_S, repetitionsUntil } from '../../client/ringing/repetitions.ts'
import type { Obstacle } from '../../models/domain/readiness/obstacles.ts'
import { callView } from './views.ts'

describe('the sound of a call', () => {
  test('comes at once and at least every ten seconds, for longer than a hidden tab may sleep', () => {
    const times = repetitionsUntil(AHEAD_S, 0).map((repetition) => repetition.atS)
    expect(times.slice(0, 4)).toEqual([0, 10, 20, 30])
    expect(REPEAT_S).toBeLessThanOrEqual(10)
    expect(times.at(-1)).toBeGreaterThanOrEqual(120)
  })

  test('grows louder in three steps and never quieter', () => {
    const loudness = repetitionsUntil(AHEAD_S, 0).map((repetition) => repetition.loudness)
    expect(new Set(loudness).size).toBe(3)
    expect([...loudness].sort((a, b) => a - b)).toEqual(loudness)
    expect(loudness.at(-1)).toBe(1)
  })

  test('goes on where it was when more is put on the clock, and a second call does not start quietly again', () => {
    const [first] = repetitionsUntil(AHEAD_S + 60, 19)
    expect(first?.atS).toBe(190)
    expect(repetitionsUntil(0, 0, 10)[0]?.loudness).toBe(1)
  })
})

describe('what a device knows of its calls', () => {
  test('the same ring of a page is one ring, "again" is another', () => {
    expect(ringId(callView())).toBe(ringId(callView()))
    expect(ringId(callView({ rings: 2 }))).not.toBe(ringId(callView()))
  })

  test('an older ring that was overtaken replaces nothing', () => {
    const known = [callView({ rings: 2 })]
    expect(withCall(known, callView({ rings: 1 }))).toBe(known)
  })

  test('two requests of one client stand together, and the client who waits longest comes first', () => {
    const calls = [
      callView({ code: 'BOK-2', visitId: 'b', waitsFrom: 200 }),
      callView({ code: 'BOK-1', visitId: 'a', waitsFrom: 100 }),
      callView({ code: 'BOK-3', visitId: 'a', waitsFrom: 300 }),
    ]
    expect(byVisit(calls).map((visit) => visit.map((call) => call.code))).toEqual([['BOK-1', 'BOK-3'], ['BOK-2']])
  })
})

describe('readiness', () => {
  const ready: Facts = {
    onDuty: true,
    connected: true,
    audio: 'running',
    heard: true,
    noticed: true,
    notifications: 'granted',
  }

  test('is whole only when a human heard the sound and notifications are allowed', () => {
    expect(readinessOf(ready)).toEqual({ level: 'ready', obstacles: [] })
    expect(dutyOf(ready)).toEqual({ onDuty: true, sound: 'proven', notifications: 'granted' })
  })

  const cases: readonly [string, Partial<Facts>, Readiness['level'], Obstacle][] = [
    ['off duty', { onDuty: false }, 'unreachable', 'offDuty'],
    ['without a connection', { connected: false }, 'unreachable', 'disconnected'],
    ['with the sound blocked', { audio: 'blocked' }, 'partly', 'soundBlocked'],
    ['with a sound nobody heard', { heard: false }, 'partly', 'soundUnheard'],
    ['with notifications refused', { notifications: 'denied' }, 'partly', 'notificationsDenied'],
    ['with notifications that the computer hides', { noticed: false }, 'partly', 'notificationsUnseen'],
    ['without HTTPS', { notifications: 'insecure' }, 'partly', 'notificationsInsecure'],
  ]
  test.each(cases)('%s is said with its reason', (_name, change, level, obstacle) => {
    const said = readinessOf({ ...ready, ...change })
    expect(said.level).toBe(level)
    expect(said.obstacles).toContain(obstacle)
  })

  test('a sound that was not heard is never reported as proven', () => {
    expect(dutyOf({ ...ready, heard: undefined }).sound).toBe('unknown')
    expect(dutyOf({ ...ready, heard: false }).sound).toBe('unheard')
    expect(dutyOf({ ...ready, audio: 'blocked' }).sound).toBe('blocked')
  })
})
