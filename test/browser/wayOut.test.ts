import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, expectDisconnection, openScreen, picture } from '../support/browser.ts'
import { changed, editsAllTheSame } from '../support/directoryEdits.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

const words = textsFor('pl')
const { evacuation, interpreters } = words
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

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

test('a slow answer of before takes nobody off the evacuation list', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const desk = await office.visitor('otherClerk')
  const clerk = await openScreen(office, 'clerk', '/evacuation')
  await clerk.getByText(evacuation.none).waitFor()
  let isHeld: () => void = () => undefined
  let letGo: () => void = () => undefined
  const held = new Promise<void>((done) => {
    isHeld = done
  })
  const released = new Promise<void>((done) => {
    letGo = done
  })
  await clerk.route(
    '**/api/evacuation',
    async (route) => {
      const answer = await route.fetch()
      isHeld()
      await released
      await route.fulfill({ response: answer })
    },
    { times: 1 },
  )
  const olek = await office.visitor('olek')
  await olek.send('PUT', '/api/evacuation/mine', { needs: ['noStairs'] }, {})
  await held
  await desk.raise({ matter: 'idCard', needs: ['wheelchair'] })
  await clerk.getByRole('heading', { name: evacuation.client('BOK-1') }).waitFor()
  const slow = clerk.waitForResponse('**/api/evacuation')
  letGo()
  await (await slow).finished()
  await clerk.evaluate('new Promise((done) => setTimeout(done))')
  expect(await clerk.getByRole('heading', { name: evacuation.client('BOK-1') }).count()).toBe(1)
})

test('one press opens the interpreter’s page and counts the wait; when nobody answers it says what can be done', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await office.visitor('admin')
  const interpreterLink = 'https://tlumacz.example.org/pjm'
  await admin.send('PUT', '/api/digital-pages', { edition: 0, facts: { interpreterLink } }, {})
  const desk = await office.visitor('otherClerk')
  await desk.raise({ matter: 'idCard', needs: ['signLanguage'] })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.context().route(`${interpreterLink}**`, (route) => route.fulfill({ body: 'interpreter' }))
  const opened = clerk.context().waitForEvent('page')
  await clerk.getByRole('button', { name: interpreters.connect('PJM') }).press('Enter')
  expect((await opened).url()).toMatch(/^(https:\/\/tlumacz|about:blank)/)
  await clerk.getByRole('button', { name: interpreters.connected }).waitFor()
  await picture(clerk, 'interpreter-connecting')
  await clerk.getByRole('button', { name: interpreters.nobody, exact: true }).press('Enter')
  await clerk.getByRole('button', { name: interpreters.again('PJM') }).waitFor()
  await picture(clerk, 'interpreter-nobody')
  expect(await accessibilityFaults(clerk)).toEqual([])
  await clerk.getByRole('button', { name: `${words.agreements.make}…` }).press('Enter')
  const dialog = clerk.locator(DIALOG)
  await dialog.getByLabel(words.agreements.interpreter.label).selectOption('PJM')
  await dialog.getByText('26 listopada').waitFor()
  await dialog.getByLabel(words.agreements.day, { exact: true }).fill('2026-11-24')
  await dialog.getByLabel(words.agreements.interpreter.urgent).check()
  await expectAccessibleInEveryGuise(clerk, 'interpreter-book', DIALOG)
})

test('a matter that another office handles says where before anybody is called, and prints it in large letters', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const admin = await office.visitor('admin')
  const passport = { elsewhereAddress: 'ul. Długa 1, Szczecin', elsewhereHours: 'pn.–pt. 8.00–15.00' }
  await editsAllTheSame(admin, await changed(admin, 'matter', 'passport', passport))
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('combobox', { name: words.counter.search }).fill('passport')
  await clerk.getByRole('option', { name: /ul\. Długa 1/ }).waitFor()
  await clerk.keyboard.press('Enter')
  const card = clerk.locator(DIALOG)
  await card.getByText(passport.elsewhereHours).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'redirect-card', DIALOG)
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'redirect-print')
  expect(await clerk.getByText(words.counter.newRequest).first().isVisible()).toBe(false)
  await clerk.emulateMedia({ media: 'screen' })
  await card.getByRole('button', { name: words.counter.redirect.close }).press('Enter')
  expect(await office.requests.open()).toEqual([])
  await clerk.getByText(words.board.empty).waitFor()

  // Found out only with the client there: whoever ends the visit gives them the same card.
  await (await office.visitor('otherClerk')).raise({ matter: 'idCard' })
  const request = clerk.getByRole('article', { name: /BOK-1/ })
  await request.getByRole('button', { name: words.board.more }).press('Enter')
  await request.getByRole('button', { name: `${words.moves.finish}…` }).press('Enter')
  const ending = clerk.getByRole('dialog', { name: words.board.finishTitle('BOK-1') })
  await ending.getByLabel(words.outcomes.redirected).check()
  await ending.getByRole('combobox', { name: words.counter.redirect.find }).fill('passport')
  await ending.getByRole('option', { name: /ul\. Długa 1/ }).waitFor()
  await expectAccessibleInEveryGuise(clerk, 'finish-elsewhere', DIALOG)
  await clerk.keyboard.press('Enter')
  const second = clerk.getByRole('dialog', { name: words.counter.redirect.title })
  await second.getByText(passport.elsewhereHours).waitFor()
  await clerk.emulateMedia({ media: 'print' })
  await picture(clerk, 'finish-redirect-print')
  expect(await ending.getByText(words.outcomes.redirected).isVisible()).toBe(false)
  await clerk.emulateMedia({ media: 'screen' })
  await second.getByRole('button', { name: words.counter.redirect.close }).press('Enter')
  await ending.getByRole('combobox').press('Control+Enter')
  await clerk.getByText(words.board.empty).waitFor()
})
