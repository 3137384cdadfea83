import { CorridorDevices } from '../../api/corridor/corridorDevices.ts'
import type { CorridorDevice } from '../../models/domain/channels/corridor.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { CorridorDeviceStore } from '../../models/store/corridorDeviceStore.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const device: CorridorDevice = {
  id: 'd',
  version: 1,
  name: 'second floor',
  scope: { kind: 'floor', building: 'main', floor: 2 },
  language: 'pl',
  madeBy: 'admin',
  madeAt: MONDAY_TEN,
  session: { tokenHash: 't', since: MONDAY_TEN, lastSeenAt: MONDAY_TEN },
}

/** A store over several connections, as MongoDB's: its answers come in the order the test lets them. */
function storeOfManyLines() {
  let stored: CorridorDevice | undefined = device
  const held: (() => void)[] = []
  const store: CorridorDeviceStore = {
    all: async () => (stored ? [stored] : []),
    find: async () => stored,
    insert: async () => undefined,
    async replace(next) {
      const wins = stored?.version === next.version - 1
      if (wins) stored = next
      await new Promise<void>((answer) => held.push(answer))
      return wins
    },
    async remove() {
      stored = undefined
    },
  }
  const answer = async (question: number): Promise<void> => {
    while (held.length <= question) await Promise.resolve()
    held[question]?.()
  }
  return { store, answer }
}

async function wall() {
  const { store, answer } = storeOfManyLines()
  const clock = new TestClock(MONDAY_TEN)
  const corridors = new CorridorDevices(clock, store)
  await corridors.load()
  clock.set(clock.now() + minutes(2))
  return { corridors, answer }
}

test('a tablet that is seen in the moment it is taken off the wall does not come back', async () => {
  const { corridors, answer } = await wall()
  const seen = corridors.touch('d')
  await corridors.remove('d')
  await answer(0)
  await seen
  expect(corridors.all()).toEqual([])
})

test('a tablet that is seen just after it was taken off the wall is nobody’s fault', async () => {
  const { corridors } = await wall()
  await corridors.remove('d')
  await expect(corridors.touch('d')).resolves.toBeUndefined()
})

test('an answer that another one has overtaken does not undo what was written later', async () => {
  const { corridors, answer } = await wall()
  const first = corridors.change('d', (current) => ({ ...current, name: 'first' }))
  const second = corridors.change('d', (current) => ({ ...current, name: 'second' }))
  // The second has lost its race, reads what the first wrote, writes upon it and is answered before it.
  await answer(1)
  await answer(2)
  await second
  await answer(0)
  await first
  expect(corridors.get('d')).toMatchObject({ name: 'second', version: 3 })
})
