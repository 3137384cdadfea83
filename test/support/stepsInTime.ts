import { seconds } from '../../models/domain/clock.ts'
import type { TestOffice } from './startOffice.ts'

/**
 * The steps of one request that nobody answers, each at its second and once; `meanwhile` something happens to the clock,
 * ten seconds after it was raised.
 */
export async function expectStepsInTime(office: TestOffice, meanwhile: () => void = () => undefined): Promise<void> {
  const [clerk, ewa, olek, manager] = await office.devices('clerk', 'ewa', 'olek', 'manager')
  const { id, code } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage(code)
  await office.advance(seconds(10))
  meanwhile()
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
}
