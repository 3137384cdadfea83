import { ROUTES } from '../../api/platform/web/authorize.ts'
import { routeFinder } from '../../api/platform/web/findRoute.ts'

const findRoute = routeFinder(ROUTES)
const LINES = Object.entries(ROUTES)

test.each(LINES)('%s is found by its own address, and by none that only looks like it', (name, { method, path }) => {
  const address = path.replaceAll(/:\w+/g, 'x-1')
  expect(findRoute(method.toUpperCase(), address)?.name).toBe(name)
  for (const other of [`${address}/`, `/${address}`, `${address}/x-1/x-1/x-1`, address.toUpperCase(), `${address}//`])
    expect(findRoute(method.toUpperCase(), other)).toBeUndefined()
  expect(findRoute('TRACE', address)).toBeUndefined()
  expect(findRoute('OPTIONS', address)).toBeUndefined()
})

test('what stands in the address is told as it is meant, and a part that is empty is none', () => {
  expect(findRoute('POST', '/requests/r%201/accept')?.params()).toEqual({ id: 'r 1', move: 'accept' })
  expect(() => findRoute('POST', '/requests/%ff/accept')?.params()).toThrow()
  expect(findRoute('POST', '/requests//accept')).toBeUndefined()
})

test('asking for the head of an answer is asking for the answer', () => {
  expect(findRoute('HEAD', '/office')?.name).toBe('office')
  expect(findRoute('HEAD', '/requests/r1/accept')).toBeUndefined()
})
