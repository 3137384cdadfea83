import { minutes } from '../../models/domain/clock.ts'
import type { StateView } from '../../models/wire/state.ts'
import { startOffice } from '../support/startOffice.ts'

const stateOf = async (office: Awaited<ReturnType<typeof startOffice>>): Promise<StateView> => {
  const admin = await office.visitor('admin')
  return (await admin.get<StateView>('/api/state')).body
}

test('the administrator reads what works, since when it runs, and what the start has found', async () => {
  const office = await startOffice()
  await office.advance(minutes(5))
  await office.restart()
  await office.advance(minutes(1))
  const state = await stateOf(office)
  expect(state).toMatchObject({ store: true, runner: true, page: true, start: { lateSteps: 0, lost: 0 } })
  expect(state.start?.downMs).toBeDefined()
  expect(state.pageMs).toBeGreaterThan(0)
})

test('each part that can be tried is tried at once, and a robot that is not reached is said', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const tried = async (part: string) => (await admin.send<StateView>('POST', '/api/state/tests', { part }, {})).body
  expect(await tried('store')).toMatchObject({ store: true })
  expect(await tried('page')).toMatchObject({ page: true, pageMs: expect.any(Number) })
})
