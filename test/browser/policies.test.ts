import type { Page } from 'playwright-core'
import { minutes, seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { PoliciesView } from '../../models/wire/policies.ts'
import { accessibilityFaults, CLIENT_DIR, expectRefusals, openScreen } from '../support/browser.ts'
import { PassingTime } from '../support/passingTime.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * The rules, as the administrator changes them:
 * - each step is said as a sentence, and beside it stands what would happen;
 * - steps change places by keys, and the focus is never lost;
 * - rules that end in silence are red before they are saved, and want a reason;
 * - what somebody else has saved meanwhile is shown, and what was typed is kept;
 * - the history says what was different, and takes it back; nothing is out of reach of a keyboard or a voice.
 */

const { policies: words } = textsFor('pl')
const PATIENCE_MS = 180_000

async function openOffice(): Promise<TestOffice> {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  new PassingTime(office)
  return office
}

const step = (page: Page, n: number) => page.getByRole('listitem', { name: words.step(n), exact: true })
const timeline = (page: Page) => page.getByRole('list', { name: words.preview.list })
const said = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor()

test(
  'an administrator changes the rules of a unit, sees what would happen, and takes it back',
  async () => {
    const office = await openOffice()
    const page = await openScreen(office, 'admin', '/policies/unit/idCards')
    await timeline(page).getByText(words.preview.nobody).first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    // Step 4, the manager, becomes step 3 by a key, and comes after 45 seconds.
    await page.getByRole('button', { name: words.up(4) }).press('Enter')
    await step(page, 3).getByText(words.inWords.actions.manager, { exact: false }).waitFor()
    const amount = step(page, 3).getByLabel(words.after, { exact: true })
    await amount.fill('zaraz')
    await said(page, words.timeFault)
    await amount.fill('45')
    await step(page, 3).getByLabel(`${words.after}: ${words.unit}`).selectOption('seconds')
    await step(page, 3).getByText('Po 45 s', { exact: false }).waitFor()

    // Without the last step they end in silence: red, and saved only with a reason.
    await page.getByRole('button', { name: words.removeStep(6) }).press('Enter')
    await page.locator(':focus[id^="step-"]').waitFor()
    await page.getByRole('button', { name: words.save }).waitFor()
    await page.getByLabel(words.reason).waitFor()
    await page.getByRole('button', { name: words.save }).click()
    await said(page, words.reasonMissing)
    await page.getByLabel(words.reason).fill('na próbę do piątku')
    await page.getByRole('button', { name: words.save }).click()
    await said(page, words.history.reason('na próbę do piątku'))
    const unit = (await office.memory.directory.read())?.directory.units.get('idCards')
    expect(unit?.policy?.map(({ afterMs }) => afterMs)).toEqual([0, 30, 45, 60, 300].map(seconds))
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: words.reset }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.reset }).click()
    await said(page, words.history.toOffice)
    expect((await office.memory.directory.read())?.directory.units.get('idCards')?.policy).toBeUndefined()
  },
  PATIENCE_MS,
)

test(
  'what somebody else has saved meanwhile is shown, and what was typed stays',
  async () => {
    const office = await openOffice()
    const page = await openScreen(office, 'admin', '/policies/office')
    expectRefusals(page)
    const amount = step(page, 4).getByLabel(words.after, { exact: true })
    await amount.fill('3')
    const admin = await office.visitor('admin')
    const [now] = (await admin.get<PoliciesView>('/api/policies')).body.policies
    if (!now) throw new Error('There is always a default.')
    const steps = now.steps.map((each, index) => (index === 2 ? { ...each, afterMs: minutes(1.5) } : each))
    await admin.send('PUT', '/api/policies', { scope: now.scope, steps, seen: now.seen }, {})
    await page.getByRole('button', { name: words.save }).click()
    await said(page, words.changedBelow)
    expect(await amount.inputValue()).toBe('3')
    await page.getByText('Po 1 min 30 s', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: words.save }).click()
    // Not by the history: what somebody else has changed may stand there already.
    await page.getByText(words.saved).waitFor({ state: 'attached' })
    await said(page, `${words.history.was('').trim()}`)
    const saved = (await office.memory.directory.read())?.directory.office.policy
    expect(saved?.map(({ afterMs }) => afterMs / 1000)).toEqual([0, 30, 60, 180, 300, 480])
  },
  PATIENCE_MS,
)
