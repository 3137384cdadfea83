import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture } from '../support/browser.ts'
import { coveredBy, coveredWhileFocused, DOCKED_SIZES } from '../support/docked.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * What has just happened, and how to take it back, docks at the bottom edge for ten seconds:
 * - nothing on the page moves when it comes;
 * - whatever the focus goes to comes above it, on every size of screen;
 * - scrolled to the end of the page, it covers no control;
 * - one key takes the press back.
 */
const { calls, absences } = { ...textsFor('pl'), absences: textsFor('pl').frame.absences }

/** Asked inside the page: this program has no document. Where everything on the page stands. */
const PLACES = `JSON.stringify([...document.querySelectorAll('main *')].map((each) => {
  const { left, top } = each.getBoundingClientRect()
  return [left, top]
}))`

const DOCK = '.call-corner .call-notices'

test('what happened moves nothing, covers nothing that the focus goes to, and one key takes it back', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk] = await office.devices('clerk', 'olek')
  const ewa = await openScreen(office, 'ewa', '/absences')
  await ewa.getByText(absences, { exact: true }).first().waitFor()
  await ewa.locator('main h2').first().waitFor()
  const before = await ewa.evaluate<string>(PLACES)
  const { code } = await clerk.raise({ person: 'ewa' })
  const ringing = ewa.getByRole('dialog', { name: calls.card.heading(code) })
  await ringing.waitFor()
  await ewa.getByRole('button', { name: calls.answers.cannot }).press('Enter')
  await ewa.getByRole('button', { name: calls.declineReasons.meeting }).press('Enter')
  const undo = ewa.getByRole('button', { name: calls.undoWhat(code) })
  await undo.waitFor()
  // The notice stays for as long as it is looked at.
  await ewa.clock.setFixedTime(await ewa.evaluate<number>('Date.now()'))
  expect(await ewa.evaluate<string>(PLACES)).toBe(before)
  for (const size of DOCKED_SIZES) {
    await ewa.setViewportSize(size)
    await picture(ewa, `notice-${size.width}-${size.height}`)
    expect({ size, covered: await coveredWhileFocused(ewa, DOCK) }).toEqual({ size, covered: [] })
    await ewa.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    const covered = await coveredBy(ewa, DOCK, 'main a, main button, main input, main select')
    expect({ size, covered }).toEqual({ size, covered: [] })
    const side = await ewa.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect({ size, side: Math.max(side, 0) }).toEqual({ size, side: 0 })
  }
  await ewa.keyboard.press('Control+z')
  await undo.waitFor({ state: 'detached' })
})
