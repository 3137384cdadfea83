import fc from 'fast-check'
import type { Request } from '../../models/domain/request/request.ts'
import type { RequestStore } from '../../models/store/requestStore.ts'
import { knownDue } from '../support/knownDue.ts'

/** What is due when, by id, as a store keeps it; how often it was asked. */
function storeOf(dues: Map<string, number>) {
  let asked = 0
  const sorted = () => [...dues].sort(([, one], [, other]) => one - other)
  const requests = {
    due: async (now: number) => {
      asked += 1
      return sorted().flatMap(([id, at]) => (at <= now ? [id] : []))
    },
    nextDueAt: async (after: number) => {
      asked += 1
      return sorted().find(([, at]) => at > after)?.[1]
    },
    // It takes a while, in which somebody may ask.
    replace: async ({ id, dueAt }: Request) => {
      await undefined
      if (dueAt === undefined) dues.delete(id)
      else dues.set(id, dueAt)
      await undefined
      return true
    },
  }
  return { requests: requests as unknown as RequestStore, asked: () => asked }
}

const step = fc.oneof(
  fc.record({ look: fc.nat(20) }),
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    dueAt: fc.option(fc.nat(20), { nil: undefined }),
    waits: fc.boolean(),
  }),
)

test('looks are told what the store would say, whatever was written before, and while it is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const dues = new Map<string, number>()
      const { requests } = storeOf(dues)
      const known = knownDue(requests)
      const writes: Promise<unknown>[] = []
      for (const each of steps) {
        if ('look' in each) {
          // What is under way could end between the two answers.
          await Promise.all(writes.splice(0))
          expect(await known.requests.due(each.look, 9)).toEqual(await requests.due(each.look, 9))
          expect(await known.requests.nextDueAt(each.look)).toBe(await requests.nextDueAt(each.look))
          continue
        }
        const written = known.requests.replace(each as unknown as Request)
        const looks = [known.requests.due(10, 9), known.requests.nextDueAt(10)]
        if (each.waits) await Promise.all([written, ...looks])
        else writes.push(written, ...looks)
      }
    }),
  )
})

test('between two writes the store is asked once', async () => {
  const { requests, asked } = storeOf(new Map([['a', 10]]))
  const known = knownDue(requests)
  for (const now of [1, 2, 5, 9]) {
    expect(await known.requests.due(now, 9)).toEqual([])
    expect(await known.requests.nextDueAt(now)).toBe(10)
  }
  expect(asked()).toBe(2)
  expect(await known.requests.due(10, 9)).toEqual(['a'])
})

test('who looks at what was due a while ago keeps nobody from knowing what comes', async () => {
  const { requests, asked } = storeOf(new Map([['a', 10]]))
  const known = knownDue(requests)
  for (const now of [5, 6, 7, 8, 9]) {
    expect(await known.requests.nextDueAt(now)).toBe(10)
    expect(await known.requests.due(now - 2, 9)).toEqual([])
  }
  // The next one once; what was due before it, until that is known up to the first look.
  expect(asked()).toBe(4)
})
