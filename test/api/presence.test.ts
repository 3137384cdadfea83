import { Presence } from '../../api/presence/presence.ts'
import { type DeviceDuty, dutyOn } from '../../models/domain/readiness/obstacles.ts'
import type { DutyRecord } from '../../models/store/dutyStore.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { TestClock } from '../support/testClock.ts'

const PROVEN: DeviceDuty = { onDuty: true, sound: 'proven', notifications: 'granted' }
/** Half past eleven at night on the office's wall: in UTC it is an hour earlier. */
const LATE = Date.UTC(2026, 10, 23, 22, 30)
const HOUR = 3_600_000

const newStore = (): MemoryStore<DutyRecord> => new MemoryStore(({ personId }) => personId)

function presenceAt(clock: TestClock, store = newStore()): Presence {
  const never = { isProven: () => false, isSetUp: () => false, people: () => [], onChanged: () => undefined }
  const push = { reach: 'push' as const, needsDuty: true, ...never }
  const plan = { awayOf: () => undefined, everybodyAway: () => [], onChanged: () => undefined }
  const office = { isEmployed: () => true, onReplaced: () => undefined }
  return new Presence(platformAt(clock), store, [push], plan, office, 'Europe/Warsaw')
}

test('that somebody heard the sound yesterday, in a tab left open overnight, says nothing about today', async () => {
  const clock = new TestClock(LATE)
  const presence = presenceAt(clock)
  presence.deviceArrived('ewa', 'tab')
  await presence.deviceReports('ewa', 'tab', PROVEN)
  expect(presence.reachOf('ewa')).toBe('proven')
  clock.set(LATE + HOUR)
  expect(presence.reachOf('ewa')).toBe('live')
  expect(presence.viewOf('ewa').obstacles).toEqual(['soundUnproven'])
  await presence.deviceReports('ewa', 'tab', PROVEN)
  expect(presence.viewOf('ewa')).toMatchObject({ reach: 'proven', obstacles: [] })
})

test('nor does it over a restart, whatever they have said about themselves meanwhile', async () => {
  const clock = new TestClock(LATE)
  const store = newStore()
  const before = presenceAt(clock, store)
  before.deviceArrived('ewa', 'tab')
  await before.deviceReports('ewa', 'tab', PROVEN)
  clock.set(LATE + HOUR)
  await before.setAvailability('ewa', { availability: 'here' })
  const after = presenceAt(clock, store)
  await after.load()
  expect(after.reachOf('ewa')).toBe('live')
})

test('a duty said today counts as it was said', () => {
  expect(dutyOn('2026-11-24', { duty: PROVEN, saidOn: '2026-11-24' })).toBe(PROVEN)
  expect(dutyOn('2026-11-25', { duty: PROVEN, saidOn: '2026-11-24' })).toEqual({ ...PROVEN, sound: 'unknown' })
})
