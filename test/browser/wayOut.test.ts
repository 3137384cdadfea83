import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, expectDisconnection, openScreen, picture } from '../support/browser.ts'
import { expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { calls, evacuation, visit } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

test('whoever served the client asks the clerks for the way out; one goes, and says when the client has left', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const ewa = await openScreen(office, 'ewa', '/calls', PHONE)
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const desk = await office.visitor('otherClerk')
  const { id } = await desk.raise({ matter: 'idCard', needs: ['wheelchair', 'wayOut'] })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await desk.makes('arrive', id, {})
  await ewa.getByLabel(calls.mine.outcomes.settled).check()
  // The client has asked for it: nobody has to tick it.
  expect(await ewa.getByLabel(calls.mine.wayOut).isChecked()).toBe(true)
  await ewa.getByLabel(visit.wayOut.clerks).check()
  await expectAccessibleInEveryGuise(ewa, 'way-out-phone')
  await ewa.getByRole('button', { name: calls.mine.finish, exact: true }).press('Enter')
  const call = clerk.getByRole('dialog', { name: calls.card.heading('BOK-2') })
  await call.getByText(calls.asLead).waitFor()
  await call.getByRole('button', { name: calls.answers.now }).press('Enter')
  const card = clerk.getByRole('article', { name: /BOK-2/ })
  await card.getByText(words.visit.wayOut.alone).waitFor()
  expect(await accessibilityFaults(clerk)).toEqual([])
  await card.getByRole('button', { name: words.moves.arrive, exact: true }).press('Enter')
  await picture(clerk, 'way-out-there')
  await card.getByRole('button', { name: words.moves.left, exact: true }).press('Enter')
  await clerk.getByText(words.board.empty).waitFor()
})

test('the evacuation list is there without a server, with the ticks of this browser', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const desk = await office.visitor('otherClerk')
  await desk.raise({ matter: 'idCard', needs: ['wheelchair', 'signLanguage'], placeId: 'quietRoom' })
  const olek = await office.visitor('olek')
  await olek.send('PUT', '/api/evacuation/mine', { needs: ['noStairs'] }, {})
  const clerk = await openScreen(office, 'clerk', '/evacuation', { isWhole: true })
  await clerk.getByRole('heading', { name: evacuation.client('BOK-1') }).waitFor()
  await clerk.getByRole('heading', { name: /olek/ }).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'evacuation')
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'evacuation-print')
  await clerk.emulateMedia({ media: 'screen' })
  await clerk.setViewportSize(PHONE.viewport)
  await picture(clerk, 'evacuation-phone')
  await clerk.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  expectDisconnection(clerk)
  await clerk.context().setOffline(true)
  await clerk.reload()
  await clerk.getByText('To jest lista z pamięci tej przeglądarki').waitFor()
  await clerk.getByLabel(evacuation.outLabel(evacuation.client('BOK-1'))).press(' ')
  await clerk.getByText(evacuation.left(1, 2)).waitFor()
  await clerk.reload()
  await clerk.getByText(evacuation.left(1, 2)).waitFor()
  await picture(clerk, 'evacuation-offline')
})
