import type { Device } from '../../api/presence/devices.ts'
import { MorningProof } from '../../api/readiness/morningProof.ts'
import { hours, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { DeviceProof } from '../../models/domain/readiness/proof.ts'
import type { KeptProvenDay } from '../../models/store/provenDayStore.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const DEVICES = 2_000

/** A server on which very many devices hang, two seconds before the office opens. */
function busyServer({ isFirst = true } = {}) {
  const time = new TestClock(MONDAY_TEN - hours(2) - seconds(2))
  const device: Device = { duty: { onDuty: true, sound: 'unknown', notifications: 'granted' }, saidOn: '2026-11-23' }
  const devices = new Map<PersonId, ReadonlyMap<string, Device>>(
    Array.from({ length: DEVICES }, (_, n) => [`p${n}`, new Map([[`s${n}`, device]])]),
  )
  const proofs = new Map<PersonId, DeviceProof>()
  const store = Object.assign(new MemoryStore<KeptProvenDay>(({ day }) => day), { between: async () => [] })
  const proof = new MorningProof({
    ...platformAt(time),
    store,
    directory: { now: smallOffice() },
    servers: { isFirst },
    presence: {
      reachOf: () => 'live',
      whyUnproven: (personId) => (proofs.get(personId)?.result === 'proven' ? undefined : 'notAsked'),
      onReported: () => undefined,
      deviceReports: async () => undefined,
      ownDevicesOf: (personId) => devices.get(personId) ?? new Map(),
      peopleWithDevices: () => [...devices.keys()],
      noteProof: (personId, _socketId, each) => Boolean(proofs.set(personId, each)),
    },
  })
  /** How many were called at which moment. */
  const calls = new Map<number, number>()
  proof.askBy((_socketId, answered) => {
    calls.set(time.now(), (calls.get(time.now()) ?? 0) + 1)
    answered(device.duty)
  })
  proof.begin()
  const advance = (ms: number) =>
    time.advanceTo(time.now() + ms, () => proof.idle(), {
      lastEvent: () => time.now(),
      nextDue: async () => Number.POSITIVE_INFINITY,
    })
  return { proof, proofs, calls, store, advance }
}

test('two thousand devices are called within two seconds, never more than a hundred in one breath', async () => {
  const { proofs, calls, advance } = busyServer()
  await advance(seconds(2))
  expect(proofs.size).toBeLessThan(DEVICES)
  await advance(seconds(2))
  expect(proofs.size).toBe(DEVICES)
  expect(Math.max(...calls.values())).toBe(100)
  await advance(seconds(120))
  expect([...calls.values()].reduce((sum, each) => sum + each, 0)).toBe(DEVICES)
})

test('of several servers each calls its own devices, and the first alone counts', async () => {
  const { proofs, store, proof, advance } = busyServer({ isFirst: false })
  await advance(seconds(400))
  await proof.stop()
  expect(proofs.size).toBe(DEVICES)
  expect(store.writes).toBe(0)
})
