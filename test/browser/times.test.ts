import type { Locator } from 'playwright-core'
import { hours, minutes } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { accessibilityFaults, CLIENT_DIR, expectRefusals, openScreen } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'

/*
 * The page of times, with real requests behind it:
 * - the question stands in the address, and back goes to the one before;
 * - every figure leads to its definition by one press;
 * - every chart has a heading, a sentence, its points by the arrow keys, and its table, which is always printed;
 * - a manager sets limits for their unit, and what was typed stays when it cannot be taken.
 */
/** Asked inside the page: this program has no document. */
const ALL_TABLES_SHOWN = '[...document.querySelectorAll(".chart-table")].every((each) => each.checkVisibility())'
const { times: words } = textsFor('pl')

test('a manager asks about a unit, goes from point to point, reads a definition, and sets limits', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk, olek] = await office.devices('clerk', 'olek')
  for (const [person, after] of [
    ['olek', 2],
    ['olek', 4],
    ['piotr', 7],
  ] as const) {
    const { id, code } = await clerk.raise({ person })
    if (person === 'olek') {
      await olek.expectPage(code)
      await olek.makes('accept', id, {})
    }
    await office.advance(minutes(after))
    await clerk.makes('arrive', id, { personId: person })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  // A week is told when it is over.
  office.clock.set(office.clock.now() + hours(7 * 24))
  const page = await openScreen(office, 'manager', '/figures')
  expectRefusals(page)
  const charts = page.locator('figure.chart')
  await charts.nth(4).waitFor()
  const big = (title: string) => page.locator('.big-number', { hasText: title }).locator('.big-value')
  expect(await big(words.figures.count).textContent()).toBe('3')
  await page.getByText(words.few(3)).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  // Five kinds of charts, each whole.
  expect(await charts.count()).toBe(5)
  for (const chart of await charts.all()) await expectWhole(chart)
  const spread = charts.filter({ has: page.getByRole('heading', { name: words.spread.title }) }).getByRole('slider')
  await spread.press('Home')
  await spread.press('ArrowRight')
  expect(await spread.getAttribute('aria-valuetext')).toBe(words.spread.point(words.spread.minute(2), '1'))
  await page.locator('.chart-point', { hasText: words.spread.minute(2) }).waitFor()

  await page.getByLabel(words.filter.unit, { exact: true }).selectOption('idCards')
  await page.waitForURL(/unit=idCards/)
  await big(words.figures.count).filter({ hasText: /^2$/ }).waitFor()
  await page.goBack()
  await big(words.figures.count).filter({ hasText: /^3$/ }).waitFor()
  expect(await page.getByLabel(words.filter.unit, { exact: true }).inputValue()).toBe('')

  await page
    .getByRole('link', { name: words.big.define(words.figures.within) })
    .first()
    .press('Enter')
  await page.locator('#definition-within:target').getByText(words.definitions.says.within).waitFor()

  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate<boolean>(ALL_TABLES_SHOWN)).toBe(true)
  await page.emulateMedia({ media: 'screen' })

  await page.goto('/targets')
  await page.getByRole('button', { name: words.targets.changeOf('Identity cards') }).press('Enter')
  const dialog = page.getByRole('dialog')
  const first = dialog.getByLabel(words.targets.shares[0] ?? '')
  await first.fill('9')
  await first.press('Enter')
  await dialog.getByText(words.targets.wrong).waitFor()
  await first.fill('3')
  // A colleague was quicker: it is said, and what was typed stays.
  const admin = await office.visitor('admin')
  const theirs = { scope: { kind: 'unit', id: 'idCards' }, limits: [60_000, 120_000, 180_000] }
  await admin.send('PUT', '/api/reports/limits', theirs, {})
  await first.press('Enter')
  await dialog.getByRole('alert').locator('.fault').waitFor()
  expect(await first.inputValue()).toBe('3')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: words.targets.save }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('row', { name: /Identity cards/ })
    .getByText(words.targets.three(3, 8, 15))
    .waitFor()

  await page.getByLabel(words.targets.search).fill('TAX')
  await page.getByText(words.targets.found(1)).waitFor()
  await page.getByRole('row', { name: /Identity cards/ }).waitFor({ state: 'detached' })
  await page.waitForURL('**/targets?q=TAX')
  await page.reload()
  await page.getByText(words.targets.found(1)).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/targets', '/figures']) {
    await page.goto(path)
    await page.getByRole('table').first().waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  }
}, 120_000)

async function expectWhole(chart: Locator): Promise<void> {
  await chart.getByRole('heading', { level: 3 }).waitFor()
  expect(((await chart.locator('figcaption > p').textContent()) ?? '').length).toBeGreaterThan(10)
  expect(await chart.getByRole('slider').count()).toBe(1)
  expect((await chart.getByRole('slider').getAttribute('aria-valuetext'))?.length).toBeGreaterThan(5)
  const open = chart.getByRole('button', { name: words.chart.asTable })
  await open.press('Enter')
  await chart.getByRole('table').waitFor()
  await open.press('Enter')
  await chart.getByRole('table').waitFor({ state: 'hidden' })
}
