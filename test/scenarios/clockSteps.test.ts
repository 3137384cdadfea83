import { hours, seconds } from '../../models/domain/clock.ts'
import { startOffice } from '../support/startOffice.ts'

test.each([
  ['an hour forward', hours(1)],
  ['an hour back', hours(-1)],
  ['a day forward', hours(24)],
])('a clock that is set %s makes no step early, late or double', async (_name, stepMs) => {
  const office = await startOffice()
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(10))
  office.clock.setWallBy(stepMs)
  await office.advance(seconds(19))
  await office.expectSilence()
  await office.advance(seconds(1))
  await ewa.expectPage(code)
  await office.advance(seconds(30))
  await olek.expectPage(code)
  await office.advance(seconds(60))
  await manager.expectPage(code)
  await manager.makes('takeOver', id, {})
  await clerk.makes('arrive', id, {})
  const { waitsFrom, arrived } = await clerk.request(id)
  expect((arrived?.at ?? 0) - waitsFrom).toBe(seconds(120))
})
