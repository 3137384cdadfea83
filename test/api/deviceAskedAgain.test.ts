import { MorningProof } from '../../api/readiness/morningProof.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { DeviceProof } from '../../models/domain/readiness/proof.ts'
import type { KeptProvenDay } from '../../models/store/provenDayStore.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

const MANY = 250
const duty = { onDuty: true, sound: 'unknown', notifications: 'default' } as const

/** One of several servers, with so many devices that answer when `hears` says so. */
async function serverOf(devices: number, { isFirst, isFull = false }: { isFirst: boolean; isFull?: boolean }) {
  const time = new TestClock(MONDAY_TEN - hours(2) - minutes(1))
  const held = new Map<string, { duty: typeof duty; saidOn: string; proof?: DeviceProof }>()
  for (let each = 0; each < devices; each += 1) held.set(`device ${each}`, { duty, saidOn: '2026-11-16' })
  const store = new MemoryStore<KeptProvenDay>(({ day }) => day)
  store.isFull = isFull
  const calls: number[] = []
  let hears = false
  const proof = new MorningProof({
    ...platformAt(time),
    store: Object.assign(store, { between: store.all }),
    directory: { now: smallOffice() },
    servers: { isFirst },
    presence: {
      reachOf: () => 'live',
      whyUnproven: () => undefined,
      onReported: () => undefined,
      deviceReports: async () => undefined,
      peopleWithDevices: () => ['ewa'],
      ownDevicesOf: () => held,
      noteProof: (_personId, socketId, noted) => {
        const device = held.get(socketId)
        if (device) held.set(socketId, { ...device, proof: noted })
        return true
      },
    },
  })
  proof.askBy((_socketId, answered) => {
    calls.push(time.now())
    if (hears) answered(duty)
  })
  await proof.load()
  proof.begin()
  const pass = (ms: number) => time.advanceTo(time.now() + ms, () => proof.idle())
  return {
    pass,
    calls,
    hear: () => {
      hears = true
    },
    unheard: () => [...held.values()].filter((device) => device.proof?.result !== 'proven').length,
    stop: () => proof.stop(),
  }
}

test.each([
  ['on the first server', { isFirst: true }],
  ['on every other server', { isFirst: false }],
  ['while the store can write nothing', { isFirst: true, isFull: true }],
])('a device that has not answered is called again: %s', async (_where, which) => {
  const server = await serverOf(1, which)
  await server.pass(minutes(2))
  expect([server.calls.length, server.unheard()]).toEqual([1, 1])
  server.hear()
  await server.pass(minutes(5))
  expect([server.calls.length, server.unheard()]).toEqual([2, 0])
  await server.pass(minutes(10))
  expect(server.calls.length).toBe(2)
  await server.stop()
})

test('many that have not answered are called again in parts, as they were at first', async () => {
  const server = await serverOf(MANY, { isFirst: false })
  await server.pass(minutes(2))
  const first = server.calls.splice(0)
  await server.pass(minutes(5) + seconds(1))
  const again = server.calls
  for (const calls of [first, again]) {
    expect(calls).toHaveLength(MANY)
    expect(calls.filter((at) => at === calls[0]).length).toBeLessThan(MANY)
  }
  await server.stop()
})
