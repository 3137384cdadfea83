import { isYoungerThan, storeCopy, storedCopy } from '../../client/state/storedCopy.ts'
import { hours } from '../../models/domain/clock.ts'

/* What a browser keeps for an hour without a server: no older than it may be, and only what these screens can show. */

const isText = (view: unknown): view is string => typeof view === 'string'
const kept = new Map<string, string>()

beforeAll(() => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
  })
})

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'localStorage')
})

test('a copy is there after a reload, until it is too old', () => {
  const { at } = storeCopy('sheet', 'whom to telephone')
  expect(storedCopy('sheet', isText)).toEqual({ at, view: 'whom to telephone' })
  const aged = (ms: number) => isYoungerThan(hours(12), { at: Date.now() - ms, view: '' })
  expect([aged(hours(11)), aged(hours(13))]).toEqual([true, false])
})

test('what another version of the screens has kept is not shown', () => {
  for (const other of ['{"at":1,"view":[]}', '{"view":"a"}', '{"at":"1","view":"a"}', '{"at":1}', '"a"', 'null', '{']) {
    kept.set('parter.sheet', other)
    expect(storedCopy('sheet', isText)).toBeUndefined()
  }
})
