import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'

/* Whoever works by keyboard is never left nowhere: after a press that takes its own button away the focus is where the work goes on. */
const words = textsFor('pl')
const { duty } = words.calls

/** Asked inside the page: this program has no document. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""')

test('"I am on duty" leads to the question, and a second Enter answers nothing and ends nothing', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  // Not the last one for anything: nobody asks before they go.
  await office.devices('ewa')
  const olek = await openScreen(office, 'olek', '/calls')
  await olek.getByRole('button', { name: duty.start }).press('Enter')
  await olek.getByRole('button', { name: duty.heardYes }).waitFor()
  expect(await focused(olek)).toBe(duty.heardQuestion)
  await olek.keyboard.press('Enter')
  await olek.getByRole('button', { name: duty.heardYes }).waitFor()
  await olek.keyboard.press('Tab')
  expect(await focused(olek)).toBe(duty.heardYes)
  await olek.keyboard.press('Enter')
  await olek.getByText(duty.levels.ready).first().waitFor()
  expect(await focused(olek)).toBe(duty.title)
  await olek.getByRole('button', { name: duty.end }).press('Enter')
  await olek.getByRole('button', { name: duty.start }).waitFor()
  expect(await focused(olek)).toBe(duty.title)
})

test('a warning about a PESEL is in sight where it is typed, on a small screen too', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('button', { name: words.counter.noteAdd }).press('Enter')
  await clerk.keyboard.type('PESEL 44051401359')
  const warning = clerk.getByText(words.counter.notePesel)
  await warning.waitFor()
  const { y = 0, height = 0 } = (await warning.boundingBox()) ?? {}
  const foot = await clerk.getByRole('button', { name: words.counter.send, exact: false }).first().boundingBox()
  expect(y + height).toBeLessThanOrEqual(foot?.y ?? 0)
})
