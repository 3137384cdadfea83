import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectDisconnection, expectRefusals, openPage, openScreen } from '../support/browser.ts'
import { DIALOG } from '../support/guises.ts'
import { startOffice } from '../support/startOffice.ts'

/* What was typed survives a refused save, a lost network and a reload. */
const words = textsFor('pl')
const { board, moves, calls } = words

const card = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code })

test('what a clerk was completing waits through a lost network, a slip of the Escape key and a reload', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [otherClerk] = await office.devices('otherClerk', 'ewa')
  const { id, code, visitId } = await otherClerk.raise({ matter: 'pin', needs: [] })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const note = clerk.locator(DIALOG).getByLabel(words.counter.note)
  const open = async () => {
    await card(clerk, code).getByRole('button', { name: board.more }).click()
    await card(clerk, code)
      .getByRole('button', { name: `${moves.amend}…` })
      .click()
  }
  await open()
  await note.fill('Siedzi przy oknie')
  await clerk
    .locator(DIALOG)
    .getByRole('button', { name: words.counter.needsMore(13) })
    .click()
  await clerk.locator(DIALOG).getByLabel(words.needs.moreTime).check()

  expectDisconnection(clerk)
  await clerk.context().setOffline(true)
  await clerk.locator(DIALOG).getByRole('button', { name: board.amendSubmit }).click()
  await clerk.locator(DIALOG).getByRole('alert').getByText(/\w/).waitFor({ timeout: 30_000 })
  expect(await note.inputValue()).toBe('Siedzi przy oknie')
  await clerk.context().setOffline(false)

  await clerk.keyboard.press('Escape')
  await clerk.reload()
  await open()
  expect(await note.inputValue()).toBe('Siedzi przy oknie')
  await clerk.locator(DIALOG).getByRole('button', { name: board.amendSubmit }).click()
  await clerk.locator(DIALOG).waitFor({ state: 'detached' })
  expect(await otherClerk.request(id)).toMatchObject({ note: 'Siedzi przy oknie', needs: ['moreTime'] })

  // Sent is sent: the next time the dialog shows what a colleague has written since.
  await otherClerk.amendsVisit(visitId, { note: 'Już w cichym pokoju' })
  await card(clerk, code).getByText('Już w cichym pokoju').waitFor()
  await card(clerk, code)
    .getByRole('button', { name: `${moves.amend}…` })
    .click()
  expect(await note.inputValue()).toBe('Już w cichym pokoju')
  await note.fill('Pomyłka')
  await clerk.locator(DIALOG).getByRole('button', { name: words.common.cancel }).click()
  await card(clerk, code)
    .getByRole('button', { name: `${moves.amend}…` })
    .click()
  expect(await note.inputValue()).toBe('Już w cichym pokoju')
}, 90_000)

test('how a visit ended, chosen by the clerk or the employee, waits through a reload', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [otherClerk] = await office.devices('otherClerk')
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const { id, code } = await otherClerk.raise({ matter: 'pin' })
  await ewa.getByRole('button', { name: calls.answers.now }).click()
  await ewa.getByRole('button', { name: calls.mine.here }).waitFor()
  await otherClerk.makes('arrive', id, {})
  await ewa.getByLabel(calls.mine.outcomes.informed).check()
  await ewa.getByLabel(calls.mine.byWhen).fill('2027-01-15')
  await ewa.reload()
  expect(await ewa.getByLabel(calls.mine.byWhen).inputValue()).toBe('15.01.2027')

  const clerk = await openScreen(office, 'clerk', '/counter')
  const open = () =>
    card(clerk, code)
      .getByRole('button', { name: `${moves.finish}…` })
      .click()
  await open()
  await clerk.getByLabel(words.outcomes.meeting).check()
  const when = clerk.getByRole('group', { name: board.finishWhen })
  await when.getByLabel(words.common.day).fill('2027-01-15')
  await when.getByLabel(words.common.time).fill('1030')
  await clerk.reload()
  await open()
  expect(await when.getByLabel(words.common.day).inputValue()).toBe('15.01.2027')
  expect(await when.getByLabel(words.common.time).inputValue()).toBe('10:30')
}, 60_000)

test('an hour and a word typed on My calls are there after a reload, until they are used', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [otherClerk] = await office.devices('otherClerk')
  const ewa = await openScreen(office, 'ewa', '/calls')
  await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
  const until = ewa.getByLabel(calls.availability.outUntil)
  await until.fill('23:50')
  await ewa.reload()
  expect(await until.inputValue()).toBe('23:50')

  await otherClerk.raise({ matter: 'pin' })
  const search = ewa.getByRole('combobox')
  await ewa.getByRole('button', { name: calls.answers.notMine }).click()
  await search.fill('qwrtzx')
  // What is not found is said to those who see as well.
  await ewa.locator('.combobox-note').getByText(calls.search.none).waitFor()
  await ewa.reload()
  await ewa.getByRole('button', { name: calls.answers.notMine }).click()
  expect(await search.inputValue()).toBe('qwrtzx')
}, 60_000)

test('the reasons for more time and for handing over, once chosen, are there after a reload', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk, device] = await office.devices('otherClerk', 'ewa')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await device.expectPage(code)
  await device.makes('accept', id, {})
  const ewa = await openScreen(office, 'ewa', '/calls')
  for (const [way, reason] of [
    [calls.mine.more, words.extendReasons.fetchingFiles],
    [calls.mine.handOver, calls.declineReasons.urgentWork],
  ] as const) {
    const open = () => ewa.getByRole('button', { name: way }).click()
    await open()
    await ewa.getByRole('radio', { name: reason }).check()
    await ewa.reload()
    await open()
    expect(await ewa.getByRole('radio', { name: reason }).isChecked()).toBe(true)
  }
}, 60_000)

test('an action, a token and a text for clients wait through the Escape key and a reload, until they are saved', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const { api, quality, survey } = words
  const dialogOf = (page: Page) => page.locator(DIALOG)
  const manager = await openScreen(office, 'taxManager', '/actions/register')
  const openAction = async () => {
    await manager.getByRole('button', { name: quality.register.add }).press('Enter')
    return dialogOf(manager).getByLabel(quality.action.what)
  }
  await (await openAction()).fill('Drugie krzesło w BOK')
  await manager.keyboard.press('Escape')
  await manager.reload()
  expect(await (await openAction()).inputValue()).toBe('Drugie krzesło w BOK')
  await dialogOf(manager).getByLabel(quality.action.cause).selectOption('withClient')
  await dialogOf(manager).getByLabel(quality.action.owner).selectOption('piotr')
  await dialogOf(manager).getByLabel(quality.action.dueOn).fill('2026-12-01')
  await dialogOf(manager).getByRole('button', { name: quality.action.save }).press('Enter')
  await dialogOf(manager).waitFor({ state: 'detached' })
  expect(await (await openAction()).inputValue()).toBe('')

  const admin = await openScreen(office, 'admin', '/administration')
  const openToken = async () => {
    await admin.getByRole('button', { name: api.add }).press('Enter')
    return dialogOf(admin).getByLabel(api.name)
  }
  await (await openToken()).fill('System kolejkowy')
  await dialogOf(admin).getByLabel(api.scopes.readBoard).check()
  await admin.keyboard.press('Escape')
  await admin.reload()
  expect(await (await openToken()).inputValue()).toBe('System kolejkowy')
  expect(await dialogOf(admin).getByLabel(api.scopes.readBoard).isChecked()).toBe(true)
  await dialogOf(admin).getByRole('button', { name: words.common.cancel }).press('Enter')
  await dialogOf(admin).waitFor({ state: 'detached' })
  expect(await (await openToken()).inputValue()).toBe('')

  await admin.goto('/survey')
  const inPolish = admin.getByLabel(survey.changesIn('Polski'))
  await inPolish.fill('W BOK stoi pętla.')
  await admin.reload()
  await inPolish.waitFor()
  expect(await inPolish.inputValue()).toBe('W BOK stoi pętla.')
  await admin.getByRole('button', { name: survey.changesSave, exact: true }).press('Enter')
  await admin.getByText(survey.changesSaved).first().waitFor()
  await admin.reload()
  await inPolish.waitFor()
  expect(await inPolish.inputValue()).toBe('W BOK stoi pętla.')
}, 60_000)

test('who signs in, or sets up an office, types names once; passwords are kept nowhere', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const page = await openPage(office, '/sign-in')
  expectRefusals(page)
  await page.getByLabel('Login').fill('ewa')
  await page.getByLabel(words.signIn.password).fill('not this one')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText(/\w/).waitFor()
  await page.reload()
  expect(await page.getByLabel('Login').inputValue()).toBe('ewa')
  expect(await page.getByLabel(words.signIn.password).inputValue()).toBe('')

  const { firstAdministrator } = words
  await page.goto('/first-administrator#no-such-secret')
  await page.getByLabel(firstAdministrator.officeName).fill('Urząd Gminy')
  await page.getByLabel(firstAdministrator.name).fill('Jan Lis')
  await page.getByLabel('Login').fill('jan.lis')
  await page.getByLabel(firstAdministrator.password).fill('a long password 1')
  await page.getByRole('button', { name: firstAdministrator.submit }).click()
  await page.getByRole('alert').getByText(/\w/).waitFor()
  await page.reload()
  expect(await page.getByLabel(firstAdministrator.officeName).inputValue()).toBe('Urząd Gminy')
  expect(await page.getByLabel(firstAdministrator.password).inputValue()).toBe('')
  expect(await page.evaluate<string>('JSON.stringify(sessionStorage) + JSON.stringify(localStorage)')).not.toContain(
    'password 1',
  )
})
