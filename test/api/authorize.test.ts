import { ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'

const isParameter = (segment: string): boolean => segment.startsWith(':')

function couldBeOne(one: string, other: string): boolean {
  const [these, those] = [one.split('/'), other.split('/')]
  return (
    these.length === those.length &&
    these.every((segment, at) => {
      const beside = those[at] ?? ''
      return segment === beside || isParameter(segment) || isParameter(beside)
    })
  )
}

test('no address is in the table of routes twice: who may come in is said in one line', () => {
  const names = Object.keys(ROUTES) as RouteName[]
  const twice = names.flatMap((name, at) =>
    names
      .slice(at + 1)
      .filter(
        (other) => ROUTES[name].method === ROUTES[other].method && couldBeOne(ROUTES[name].path, ROUTES[other].path),
      )
      .map((other) => `${name} and ${other}`),
  )
  expect(twice).toEqual([])
})
