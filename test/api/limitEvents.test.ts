import { limitEvents } from '../../api/platform/web/limitEvents.ts'

type Check = (event: readonly unknown[], next: () => void) => void

function costOf(event: string): number | undefined {
  let check: Check = () => undefined
  let cost: number | undefined
  limitEvents(
    { use: (made) => (check = made), conn: {} as never },
    {
      turns: { take: (_whose: string, act: () => void) => act() } as never,
      whose: 'ewa',
      mayStillSay(asked) {
        cost = asked
        return true
      },
      onFlood: () => undefined,
    },
  )
  check([event], () => undefined)
  return cost
}

test.each([
  ['page:seen', 1],
  ['board:follow', 20],
  ['a name of their own', 1],
  // What every object has: a cost that is no number would never use anything up.
  ['constructor', 1],
  ['__proto__', 1],
  ['toString', 1],
])('an event called %s uses up %s', (event, cost) => {
  expect(costOf(event)).toBe(cost)
})
