import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, expectRefusals, goByLink, openPage, openScreen } from '../support/browser.ts'
import { DIALOG, expectAccessibleInEveryGuise } from '../support/guises.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * Every dialog, panel and error that a press opens, with real content: axe finds nothing in it, in both languages and
 * in light and dark (`npm run faults`: also in forced colours), and no text is below 16 px. The pages themselves are in `accessibility.test.ts`.
 */
const words = textsFor('pl')
const { board, moves, calls, supervision } = words

/** axe reads every element many times: on a busy machine that takes its time. */
const PATIENCE_MS = 400_000

/** Time stands still; pages come that these tests are not about. */
const quietOffice = () => startOffice({ clientDir: CLIENT_DIR, timePasses: true })

const press = (page: Page, name: string, inside = page.locator('body')) =>
  inside.getByRole('button', { name, exact: true }).first().click()

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.locator(DIALOG).waitFor({ state: 'detached' })
}

/** Submits a dialog with nothing chosen, so that it says what is missing. */
async function complain(page: Page, submit: string): Promise<void> {
  await page.locator(DIALOG).getByRole('button', { name: submit }).click()
  await page.locator(DIALOG).getByRole('alert').getByText(/\w/).waitFor()
}

async function counterAtWork(office: TestOffice) {
  const [otherClerk, ewa, olek] = await office.devices('otherClerk', 'ewa', 'olek', 'secretariat')
  const called = await otherClerk.raise({ matter: 'idCard' })
  const coming = await otherClerk.raise({ person: 'ewa' })
  await ewa.makes('accept', coming.id, { minutes: 5 })
  const here = await otherClerk.raise({ person: 'olek' })
  await olek.makes('accept', here.id, {})
  await otherClerk.makes('arrive', here.id, {})
  const clerk = await openScreen(office, 'clerk', '/counter')
  const card = (code: string) => clerk.getByRole('article').filter({ hasText: code })
  await card(here.code).waitFor()
  return { otherClerk, ewa, olek, clerk, card, called, coming, here }
}

test(
  'the counter’s dialogs are accessible in every guise, with what they complain about',
  async () => {
    const office = await quietOffice()
    const { clerk, card, called, coming, here } = await counterAtWork(office)
    const dialog = clerk.locator(DIALOG)

    await press(clerk, `${moves.accept}…`, card(called.code))
    await dialog.getByLabel(board.acceptOther).check()
    await complain(clerk, board.acceptSubmit)
    await expectAccessibleInEveryGuise(clerk, 'dialog-accept', DIALOG)
    await closeDialog(clerk)

    await press(clerk, `${moves.reassign}…`, card(called.code))
    await complain(clerk, board.targetSubmit)
    await clerk.keyboard.press('Shift+Tab')
    await dialog.getByRole('combobox').fill('ident')
    await dialog.getByRole('option').first().waitFor()
    await expectAccessibleInEveryGuise(clerk, 'dialog-reassign', DIALOG)
    await dialog.getByRole('option').first().click()
    await expectAccessibleInEveryGuise(clerk, 'dialog-reassign-chosen', DIALOG)
    await closeDialog(clerk)

    await press(clerk, `${moves.release}…`, card(coming.code))
    await expectAccessibleInEveryGuise(clerk, 'dialog-release', DIALOG)
    await closeDialog(clerk)

    await press(clerk, board.more, card(called.code))
    await expectAccessibleInEveryGuise(clerk, 'counter-more', 'main')
    await press(clerk, `${moves.amend}…`, card(called.code))
    await dialog.getByLabel(words.counter.note).fill('44051401359')
    await dialog.getByText(words.counter.notePesel).waitFor()
    await expectAccessibleInEveryGuise(clerk, 'dialog-amend', DIALOG)
    await closeDialog(clerk)
    await press(clerk, board.historyShow, card(called.code))
    await dialog.getByRole('listitem').first().waitFor()
    await expectAccessibleInEveryGuise(clerk, 'dialog-history', DIALOG)
    await closeDialog(clerk)

    await press(clerk, `${moves.passOn}…`, card(here.code))
    await expectAccessibleInEveryGuise(clerk, 'dialog-pass-on', DIALOG)
    await closeDialog(clerk)
    await card(here.code)
      .getByRole('button', { name: `${moves.finish}…` })
      .click()
    await complain(clerk, board.finishSubmit)
    await dialog.getByLabel(words.outcomes.informed).check()
    await expectAccessibleInEveryGuise(clerk, 'dialog-finish', DIALOG)
    await closeDialog(clerk)
  },
  PATIENCE_MS,
)

test(
  'what the counter asks and complains about is accessible in every guise',
  async () => {
    const office = await quietOffice()
    const { clerk, card, ewa, coming, otherClerk } = await counterAtWork(office)
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText(words.counter.chooseFirst).waitFor()
    await press(clerk, words.counter.noteAdd)
    await clerk.keyboard.type('44051401359')
    await ewa.makes('arrive', coming.id, {})
    await card(coming.code).getByRole('button', { name: board.claimYes }).waitFor()
    const unknown = await otherClerk.raise({ unknown: true })
    await card(unknown.code).waitFor()
    await press(clerk, (await clerk.locator('.account-name').innerText()).trim())
    await expectAccessibleInEveryGuise(clerk, 'counter-asking')
    await card(unknown.code)
      .getByRole('button', { name: `${moves.assign}…` })
      .click()
    await expectAccessibleInEveryGuise(clerk, 'dialog-assign', DIALOG)
  },
  PATIENCE_MS,
)

test(
  'the called person’s panels are accessible in every guise',
  async () => {
    const office = await quietOffice()
    const [clerk] = await office.devices('clerk')
    const ewa = await openScreen(office, 'ewa', '/calls')
    await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
    await press(ewa, calls.duty.start)
    await ewa.getByText(calls.duty.heardQuestion).waitFor()
    await expectAccessibleInEveryGuise(ewa, 'calls-duty-question', 'main')
    await press(ewa, calls.duty.heardNo)
    await expectAccessibleInEveryGuise(ewa, 'calls-obstacles', 'main')
    await press(ewa, calls.duty.end)
    await ewa.locator(DIALOG).waitFor()
    await expectAccessibleInEveryGuise(ewa, 'dialog-leaving', DIALOG)
    await closeDialog(ewa)

    const first = await clerk.raise({ matter: 'pin', needs: ['signLanguage', 'wheelchair'] })
    const card = ewa.getByRole('dialog', { name: calls.card.heading(first.code) })
    await card.waitFor()
    await clerk.raise({ person: 'ewa' })
    await card.getByText(calls.card.others).waitFor()
    await press(ewa, calls.answers.cannot, card)
    await expectAccessibleInEveryGuise(ewa, 'ringing-decline', DIALOG)
    await press(ewa, calls.decline.handOver, card)
    await card.getByRole('combobox').fill('olek')
    await card.getByRole('option').first().waitFor()
    await expectAccessibleInEveryGuise(ewa, 'ringing-hand-over', DIALOG)
    await card.getByRole('option').first().click()
    await expectAccessibleInEveryGuise(ewa, 'ringing-hand-over-chosen', DIALOG)
    await press(ewa, calls.answers.back, card)
    await press(ewa, calls.answers.notMine, card)
    await card.getByRole('combobox').fill('zzzz')
    await card.getByText(calls.search.none).waitFor()
    await expectAccessibleInEveryGuise(ewa, 'ringing-not-mine', DIALOG)
  },
  PATIENCE_MS,
)

test(
  'the way and the end of a visit are accessible in every guise',
  async () => {
    const office = await quietOffice()
    const [clerk, manager] = await office.devices('clerk', 'manager')
    const ewa = await openScreen(office, 'ewa', '/calls')
    await ewa.getByText(words.frame.connected, { exact: true }).waitFor()
    const { id } = await clerk.raise({ matter: 'pin', needs: ['signLanguage'] })
    await press(ewa, calls.answers.now)
    await press(ewa, calls.mine.more)
    await expectAccessibleInEveryGuise(ewa, 'way-extend', 'main')
    await press(ewa, calls.mine.release)
    await expectAccessibleInEveryGuise(ewa, 'way-release', 'main')
    await press(ewa, calls.mine.handOver)
    await expectAccessibleInEveryGuise(ewa, 'way-hand-over', 'main')
    await press(ewa, calls.mine.endWithout)
    await press(ewa, calls.mine.finish)
    await ewa.getByRole('alert').getByText(calls.mine.outcomeMissing).waitFor({ state: 'attached' })
    await expectAccessibleInEveryGuise(ewa, 'way-end-without', 'main')
    await clerk.makes('arrive', id, {})
    await ewa.getByLabel(calls.mine.outcomes.informed).check()
    await press(ewa, calls.mine.finish)
    await ewa.getByRole('alert').getByText(calls.mine.dateMissing).waitFor({ state: 'attached' })
    await expectAccessibleInEveryGuise(ewa, 'visit-finish', 'main')
    await ewa.getByLabel(calls.mine.outcomes.passedOn).check()
    await expectAccessibleInEveryGuise(ewa, 'visit-pass-on', 'main')

    const second = await clerk.raise({ person: 'ewa' })
    await press(ewa, calls.answers.now)
    await ewa.getByRole('button', { name: calls.mine.here }).waitFor()
    await manager.makes('takeOver', second.id, {})
    await ewa.getByRole('dialog', { name: calls.news.stop }).waitFor()
    await expectAccessibleInEveryGuise(ewa, 'news-stop', DIALOG)
  },
  PATIENCE_MS,
)

test(
  'a supervisor’s dialogs, drills and the wall are accessible in every guise',
  async () => {
    const office = await quietOffice()
    const { otherClerk, called } = await counterAtWork(office)
    const manager = await openScreen(office, 'manager', '/supervision')
    await manager.getByText(words.frame.connected, { exact: true }).waitFor()
    const row = manager.getByRole('row').filter({ hasText: called.code })
    for (const word of [supervision.live.takeOver, supervision.live.reassign, supervision.live.acceptFor]) {
      await press(manager, `${word}…`, row)
      await expectAccessibleInEveryGuise(manager, `dialog-${word}`, DIALOG)
      await closeDialog(manager)
    }
    await press(manager, board.historyShow, row)
    await manager.locator(DIALOG).getByRole('listitem').first().waitFor()
    await expectAccessibleInEveryGuise(manager, 'dialog-supervision-history', DIALOG)
    await closeDialog(manager)

    await goByLink(manager, '/drills')
    await press(manager, words.drills.start)
    await manager.getByText(words.drills.choose).waitFor()
    await expectAccessibleInEveryGuise(manager, 'drills-complain', 'main')
    const deputy = await openScreen(office, 'deputy', '/calls')
    await deputy.getByText(words.frame.connected, { exact: true }).waitFor()
    await press(deputy, calls.duty.start)
    await deputy.getByText(calls.duty.heardQuestion).waitFor()
    await manager.getByLabel(words.drills.kinds.everybody).check()
    await press(manager, words.drills.start)
    await deputy.getByRole('heading', { name: words.drills.card.title }).waitFor()
    await expectAccessibleInEveryGuise(deputy, 'drill-card')
    await manager.goto('/supervision?wall')
    await manager.getByText(called.code).waitFor()
    await expectAccessibleInEveryGuise(manager, 'wall')
    await otherClerk.makes('finish', called.id, { outcome: 'clientLeft' })
  },
  PATIENCE_MS,
)

test(
  'the sign-in pages are accessible in every guise, with what they complain about',
  async () => {
    const office = await quietOffice()
    const visitor = await openPage(office, '/sign-in')
    await visitor.getByLabel('Login').fill('nobody')
    await visitor.getByLabel(words.signIn.password).fill('wrong password')
    await visitor.keyboard.press('Enter')
    await visitor.getByRole('alert').getByText(/\w/).waitFor()
    await expectAccessibleInEveryGuise(visitor, 'sign-in-refused')
    // A link of no use: what an office could begin with is not said to it.
    expectRefusals(visitor)
    await visitor.goto('/first-administrator#a-secret')
    await press(visitor, words.firstAdministrator.submit)
    await visitor.getByText(words.firstAdministrator.missing).first().waitFor()
    await expectAccessibleInEveryGuise(visitor, 'first-administrator')
    const ewa = await openScreen(office, 'ewa', '/account')
    await press(ewa, words.frame.signOutEverywhere, ewa.locator('main'))
    await expectAccessibleInEveryGuise(ewa, 'dialog-sign-out', DIALOG)
    await closeDialog(ewa)
    await expectAccessibleInEveryGuise(ewa, 'account')
    await ewa.goto('/counter')
    await ewa.getByText(words.frame.notYourRole).first().waitFor()
    await expectAccessibleInEveryGuise(ewa, 'not-your-role')
    await ewa.goto('/no-such-page')
    await ewa.getByText(words.frame.notFoundTitle).first().waitFor()
    await expectAccessibleInEveryGuise(ewa, 'not-found')
  },
  PATIENCE_MS,
)
