import { minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { expectPageAccessible } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * What a supervisor decides before it is too late:
 * - the board says why nobody is there and who could come, and calls them by one key; the wall says the same.
 */
const { supervision } = textsFor('pl')
const { live, holdUps } = supervision

test('a manager reads why nobody is there, and calls whoever could come by one key', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk, ewa, olek] = await office.devices('clerk', 'ewa', 'olek')
  const pin = async () => (await clerk.raise({ matter: 'pin', needs: ['wheelchair'] })).code
  const first = await clerk.raise({ matter: 'idCard', needs: ['wheelchair'] })
  await ewa.expectPage(first.code)
  await office.advance(minutes(0.5))
  await ewa.expectPage(first.code)
  for (const code of [await pin(), await pin(), await pin()]) await ewa.expectPage(code)
  const manager = await openScreen(office, 'taxManager', '/supervision')
  await manager.getByText(holdUps.notSeen).waitFor()
  await manager.getByText(holdUps.withClient).first().waitFor()
  await manager.getByRole('button', { name: live.call('olek') }).waitFor()
  await picture(manager, 'foresight-now')
  await expectPageAccessible(manager, 'foresight-now')
  await manager.keyboard.press('Alt+Digit1')
  await olek.expectPage(first.code)

  await manager.setViewportSize({ width: 390, height: 844 })
  await picture(manager, 'foresight-now-phone')
  expect(await manager.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  await manager.setViewportSize({ width: 1920, height: 1080 })
  await manager.goto('/supervision?wall')
  await manager.getByText(holdUps.withClient).first().waitFor()
  await picture(manager, 'foresight-wall')
})
