import type { Page } from 'playwright-core'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { absences } from '../../models/texts/pl/absences.ts'
import { policies } from '../../models/texts/pl/policies.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen, picture, unmeantWords } from '../support/browser.ts'
import { holdRequests } from '../support/held.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

/*
 * What somebody stumbled over who saw Parter for the first time, by keyboard and on a telephone:
 * - at the counter nothing of a plain request is below the fold, also with two people chosen whom nobody reaches, and
 *   the page has nothing below its end;
 * - "nobody could be notified" is heard when the request begins with it;
 * - while the search is on its way, nothing lies under Enter that is not the answer;
 * - on a telephone what a call asks takes the whole width, and its facts stay in sight;
 * - what was read once does not come back with a reload, and a question put aside is asked on its own page only;
 * - a search offers words, in every language, and nothing that only a program says;
 * - a screen that is still on its way says so.
 */
const words = textsFor('pl')
const { counter, board, calls, common, frame } = words

const LISTEN = `(() => {
  globalThis.heard = []
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status]')) globalThis.heard.push(region.textContent)
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
})()`

const below = (page: Page, chosen: string) =>
  page.evaluate<number>(
    `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('${chosen}'))`,
  )

const changeLanguage = (page: Page, language: string) =>
  page.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)

/** Words of the minutes, and the minutes themselves, of which two lie on each other. */
const OVERLAPS = `(() => {
  const box = (part) => {
    const range = document.createRange()
    range.selectNodeContents(part)
    return range.getBoundingClientRect()
  }
  const parts = [
    ...[...document.querySelectorAll('.answer-minutes legend')].map(box),
    ...[...document.querySelectorAll('.answer-minutes .button')].map((button) => button.getBoundingClientRect()),
  ]
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  return parts.length < 4 ? -1 : parts.filter((a, at) => parts.slice(at + 1).some((b) => meet(a, b))).length
})()`

test('the counter shows all of a plain request, says what nobody heard, and offers nothing before it is found', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const clerk = await openScreen(office, 'clerk', '/counter', { viewport: { width: 1280, height: 720 } })
  const search = clerk.getByRole('combobox', { name: counter.search })
  await clerk.evaluate(LISTEN)

  const { letGo } = await holdRequests(clerk, '**/api/directory/search?*')
  await search.pressSequentially('ident')
  await clerk.getByText(counter.searching).waitFor()
  expect(await clerk.getByRole('option', { name: counter.unknown }).count()).toBe(0)
  letGo()
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  await clerk.keyboard.press('Enter')
  await clerk.getByText(counter.nobodyReachable).waitFor()
  for (const language of LANGUAGES.toReversed()) {
    await clerk.locator(`.bar .languages [lang=${language}]`).first().click()
    await clerk.getByText(textsFor(language).counter.nobodyReachable).waitFor()
    await picture(clerk, `first-look-counter-${language}`)
    expect({ language, below: await below(clerk, '.raise-body') }).toEqual({ language, below: 0 })
    const said = textsFor(language).counter
    await clerk.getByRole('combobox', { name: said.search }).fill('zzz')
    await clerk.getByRole('option', { name: said.unknown, exact: true }).waitFor()
    expect(await unmeantWords(clerk)).toEqual([])
    await clerk.getByRole('combobox', { name: said.search }).fill('')
  }
  // A place with a long name, on a telephone.
  await clerk.evaluate("document.querySelector('.raise-where option').textContent = 'Sala '.repeat(20)")
  await clerk.setViewportSize({ width: 320, height: 640 })
  const sideways =
    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.raise-body'))"
  expect(await clerk.evaluate<number>(sideways)).toBe(0)
  await clerk.setViewportSize({ width: 1280, height: 720 })
  await search.focus()
  await clerk.keyboard.press('Control+Enter')
  await until(clerk, `globalThis.heard.includes(${JSON.stringify(board.nobodyAnnounced('BOK-1'))})`)
  const [other] = await office.devices('otherClerk')
  for (let request = 0; request < 3; request += 1) await other.raise({ matter: 'complaint' })
  await clerk.getByRole('article').nth(3).waitFor()
  expect(await below(clerk, '.board')).toBeGreaterThan(0)
  expect(await below(clerk, 'html')).toBe(0)

  // A visit of two, both only by telephone: the widest that stands on this board.
  for (const [word, matter] of [
    ['ident', /Identity card/],
    ['tax', /Tax/],
  ] as const) {
    await search.fill(word)
    await clerk.getByRole('option', { name: matter }).first().waitFor()
    await clerk.keyboard.press('Enter')
  }
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByRole('heading', { name: words.visit.title(2) }).waitFor()
  await clerk.setViewportSize({ width: 320, height: 640 })
  await picture(clerk, 'first-look-visit-320')
  expect(await clerk.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)
})

test('on a telephone a call asks over the whole width, shows its facts, and what was read stays read', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk] = await office.devices('clerk')
  const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
  const manager = await openScreen(office, 'manager', '/calls', phone)
  await manager.getByText(frame.connected, { exact: true }).waitFor({ state: 'attached' })
  const { id } = await clerk.raise({ matter: 'complaint' })
  await manager.getByRole('button', { name: calls.answers.cannot }).waitFor()
  await picture(manager, 'first-look-call-320')
  for (const language of LANGUAGES.toReversed()) {
    await changeLanguage(manager, language)
    await manager.getByRole('button', { name: textsFor(language).calls.answers.cannot }).waitFor()
    expect({ language, overlaps: await manager.evaluate<number>(OVERLAPS) }).toEqual({ language, overlaps: 0 })
    await picture(manager, `first-look-minutes-320-${language}`)
  }
  const factsAbove = await manager.evaluate<number>(
    "document.querySelector('.answers').getBoundingClientRect().top - document.querySelector('.call-matters').getBoundingClientRect().bottom",
  )
  expect(factsAbove).toBeGreaterThanOrEqual(0)
  await manager.getByRole('button', { name: calls.answers.cannot }).tap()
  const reasons = manager.getByRole('button', { name: calls.declineReasons.meeting })
  await reasons.waitFor()
  await picture(manager, 'first-look-reasons-320')
  await manager.keyboard.press('Escape')
  await manager.getByRole('button', { name: calls.answers.notMine }).tap()
  const field = manager.getByRole('combobox')
  await field.waitFor()
  expect((await field.boundingBox())?.width ?? 0).toBeGreaterThan(240)
  await field.fill('pin')
  await manager.getByRole('option', { name: /PIN/ }).first().waitFor()
  expect(await unmeantWords(manager)).toEqual([])
  await field.fill('')
  await manager.keyboard.press('Escape')

  // The clerk does not see them: read once, it does not come back, though the card goes on saying it.
  await manager.getByRole('button', { name: calls.answers.now }).tap()
  await manager.getByRole('button', { name: calls.mine.here }).tap()
  await manager.getByText(calls.mine.claimed).waitFor()
  await clerk.makes('confirmArrival', id, { here: false })
  const notSeen = manager.getByRole('dialog', { name: calls.news.notSeen })
  await notSeen.getByRole('button', { name: calls.news.understood }).tap()
  await notSeen.waitFor({ state: 'hidden' })
  for (let load = 0; load < 2; load += 1) {
    await manager.reload()
    await manager.getByText(frame.connected, { exact: true }).waitFor({ state: 'attached' })
    await manager.getByRole('article').getByText(calls.news.notSeen).waitFor()
    expect(await notSeen.count()).toBe(0)
  }

  // When Parter calls them: each plan is a card, read downwards.
  await manager.goto('/account')
  const plans = manager.getByRole('region', { name: policies.mine.caption })
  await plans.getByRole('cell').first().waitFor()
  await picture(manager, 'first-look-own-plans-320')
  const lefts = await manager.evaluate<readonly number[]>(
    "[...document.querySelectorAll('.table-cards td')].map((cell) => cell.getBoundingClientRect().left)",
  )
  expect(new Set(lefts).size).toBe(1)
  expect(await manager.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0)

  // Their own question, put aside half filled in, is no question about somebody else.
  const { letGo } = await holdRequests(manager, '**/assets/AbsencesScreen-*.js')
  await manager.goto('/absences', { waitUntil: 'commit' })
  await manager.locator('.coming', { hasText: common.loading }).waitFor()
  await picture(manager, 'first-look-coming-320')
  letGo()
  await manager.getByRole('button', { name: absences.list.plan }).press('Enter')
  await manager.locator('.coming').waitFor({ state: 'detached' })
  const own = manager.getByRole('dialog', { name: /manager/ })
  await own.getByLabel(absences.form.fromDay).fill('2026-12-10')
  await manager.goto('/absences/people/ewa')
  await manager.getByRole('button', { name: absences.list.plan }).waitFor()
  expect(await manager.getByRole('dialog').count()).toBe(0)
  await manager.goBack()
  await own.waitFor()
})
