import { isWallAt } from '../../client/state/wall.ts'

test.each([
  ['/supervision', '?wall', true],
  ['/supervision/', '?wall', true],
  ['/supervision/', '?lang=en&wall', true],
  ['/supervision', '', false],
  ['/supervision/more', '?wall', false],
  ['/figures', '?wall', false],
])('the page at %s with %j hangs on a wall: %s', (pathname, search, isWall) => {
  expect(isWallAt({ pathname, search })).toBe(isWall)
})
