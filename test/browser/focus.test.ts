import type { Page } from 'playwright-core'
import { textsFor } from '../../models/texts/texts.ts'
import { CLIENT_DIR, openScreen } from '../support/browser.ts'
import { startOffice } from '../support/startOffice.ts'
import { until } from '../support/until.ts'

/* Whoever works by keyboard is never left nowhere: after a press that takes its own button away the focus is where the work goes on. */
const words = textsFor('pl')
const { duty } = words.calls
const { pointing } = words

/** Some frames of the page. */
const FRAMES = `(async () => {
  for (let left = 5; left > 0; left -= 1) await new Promise(requestAnimationFrame)
})()`

/** The focus follows with the next frame. */
const isOn = (page: Page, name: string) =>
  until(page, `document.activeElement?.textContent === ${JSON.stringify(name)}`)

test('"I am on duty" leads to the question, and a second Enter answers nothing and ends nothing', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  // Not the last one for anything: nobody asks before they go.
  await office.devices('ewa')
  const olek = await openScreen(office, 'olek', '/calls')
  await olek.getByRole('button', { name: duty.start }).press('Enter')
  await olek.getByRole('button', { name: duty.heardYes }).waitFor()
  await isOn(olek, duty.heardQuestion)
  await olek.keyboard.press('Enter')
  await olek.getByRole('button', { name: duty.heardYes }).waitFor()
  await olek.keyboard.press('Tab')
  await isOn(olek, duty.heardYes)
  await olek.keyboard.press('Enter')
  await olek.getByText(duty.levels.ready).first().waitFor()
  await isOn(olek, duty.title)
  await olek.getByRole('button', { name: duty.end }).press('Enter')
  await olek.getByRole('button', { name: duty.start }).waitFor()
  await isOn(olek, duty.title)
})

const card = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code })

/** On something that is there, and nobody has to begin at the top of the page. */
const isSomewhere = (page: Page) =>
  until(page, 'document.activeElement !== document.body && document.activeElement.checkVisibility()')

/** Whatever is put into the regions that are read aloud, one after another. */
const LISTEN = `(() => {
  const heard = (globalThis.heard = [])
  const regions = document.querySelectorAll('.unseen [role="status"]')
  const voice = new MutationObserver(() => {
    for (const { textContent } of regions) if (textContent !== '') heard.push(textContent)
  })
  for (const region of regions) voice.observe(region, { childList: true, characterData: true, subtree: true })
})()`

/** In words, for those who listen to the page. */
const announced = (page: Page, text: string) =>
  page.locator('.unseen [role="status"]').getByText(text).first().waitFor({ state: 'attached' })

test('at the counter every action leaves the focus in the work and is said aloud, one’s own and a colleague’s', async () => {
  const { board, moves, history, outcomes } = words
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [ewa, other] = await office.devices('ewa', 'otherClerk')
  const clerk = await openScreen(office, 'clerk', '/counter')
  const first = await other.raise({ matter: 'pin' })
  await ewa.makes('accept', first.id, {})
  const mine = card(clerk, first.code)
  const press = async (name: string, done: string) => {
    await mine
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .press('Enter')
    await announced(clerk, done)
    await isSomewhere(clerk)
    expect(await clerk.evaluate<string>('document.activeElement.closest("article")?.textContent ?? ""')).toContain(
      first.code,
    )
  }
  await press(board.phone('ewa'), `${first.code}: ${history.phoned}`)
  await ewa.makes('arrive', first.id, {})
  await press(board.claimNo, board.notHereAnnounced(first.code))
  // To be read it is one short word; to be heard, a whole sentence.
  await press(moves.arrive, board.arrivedAnnounced(first.code))
  expect(await mine.getByRole('button', { name: board.undo(history.arrive) }).innerText()).toMatch(/^Cofnij\s/)
  await press(board.undo(history.arrive), `${first.code}: ${history.undo}`)
  await ewa.makes('arrive', first.id, {})
  await mine.getByRole('button', { name: board.claimYes }).waitFor()
  await clerk.evaluate(LISTEN)
  await press(board.claimYes, board.arrivedAnnounced(first.code))
  await press(board.undo(history.confirmArrival), `${first.code}: ${history.undo}`)
  const heard = await clerk.evaluate<readonly string[]>('heard')
  expect(heard.filter((each) => each === board.arrivedAnnounced(first.code))).toHaveLength(1)
  expect(heard).not.toContain(`${first.code}: ${history.confirmArrival}`)
  // A colleague ends it under the hand of somebody who is choosing, and then the next one under a button.
  await mine.getByRole('button', { name: moves.release }).press('Enter')
  const dialog = clerk.getByRole('dialog')
  await dialog.waitFor()
  await other.makes('finish', first.id, { outcome: 'clientLeft' })
  await dialog.getByRole('alert').getByText(board.endedMeanwhile(outcomes.clientLeft)).waitFor()
  await clerk.keyboard.press('Escape')
  await isSomewhere(clerk)
  const second = await other.raise({ matter: 'pin' })
  await card(clerk, second.code).getByRole('button', { name: moves.arrive }).focus()
  await other.makes('finish', second.id, { outcome: 'clientLeft' })
  await announced(clerk, `${second.code}: ${board.ended(outcomes.clientLeft)}`)
  await until(clerk, `document.activeElement.textContent.includes('${second.code}')`)
})

test('whoever answers a call reads on at its client, wherever they were before', async () => {
  const { answers } = words.calls
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const [clerk] = await office.devices('clerk')
  const ewa = await openScreen(office, 'ewa', '/calls')
  const start = ewa.getByRole('button', { name: duty.start })
  await start.focus()
  const first = await clerk.raise({ matter: 'pin' })
  await ewa.getByRole('button', { name: answers.now }).press('Enter')
  await ewa.locator('h3:focus', { hasText: first.code }).waitFor()
  // What has gone gives the focus back a frame later, and takes it from nobody.
  await ewa.evaluate(FRAMES)
  expect(await ewa.evaluate<string>('document.activeElement.textContent')).toBe(first.code)
})

test('of two dialogs of which one follows on the other, the second leads back to where the first was opened', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('button', { name: pointing.open }).press('Enter')
  await clerk.getByRole('dialog', { name: pointing.title }).waitFor()
  await clerk.keyboard.press('1')
  await clerk.keyboard.press('Escape')
  await clerk.getByRole('dialog', { name: pointing.lookTitle }).waitFor()
  await clerk.keyboard.press('Escape')
  await clerk.locator('button:focus', { hasText: pointing.waiting(1) }).waitFor()
})

test('whoever is called never loses the focus on the way from the answer to the end', async () => {
  const { answers, mine } = words.calls
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const [clerk] = await office.devices('clerk')
  const ewa = await openScreen(office, 'ewa', '/calls')
  const { id, code } = await clerk.raise({ matter: 'pin' })
  await ewa.getByRole('dialog').waitFor()
  // Escape goes one step back, also out of the minutes, where 3 is not the third answer.
  await ewa.getByRole('button', { name: answers.minutes(3) }).focus()
  await ewa.keyboard.press('Escape')
  await until(ewa, 'document.activeElement.tagName === "H1"')
  expect(await ewa.getByRole('dialog').getByText(words.calls.card.silenced).count()).toBe(0)
  // A second digit of a startled hand is typed nowhere.
  await ewa.getByRole('button', { name: answers.notMine }).press('Enter')
  const search = ewa.getByRole('combobox')
  await search.waitFor()
  await until(ewa, 'document.activeElement.tagName === "H2"')
  await ewa.keyboard.press('4')
  expect(await search.inputValue()).toBe('')
  await ewa.keyboard.press('Escape')
  await search.waitFor({ state: 'detached' })
  await isSomewhere(ewa)
  await ewa.getByRole('button', { name: answers.now }).press('Enter')
  await ewa.getByRole('button', { name: mine.here }).waitFor()
  await isSomewhere(ewa)
  // What unfolds on the card is left by Escape, back to the button that unfolded it.
  for (const [name, inside] of [
    [mine.more, ewa.getByRole('button', { name: mine.moreMinutes(3) })],
    [mine.handOver, ewa.getByRole('combobox')],
    [mine.release, ewa.getByRole('button', { name: words.calls.declineReasons.meeting })],
  ] as const) {
    await ewa.getByRole('button', { name }).press('Enter')
    await inside.focus()
    await ewa.keyboard.press('Escape')
    await inside.waitFor({ state: 'detached' })
    await until(ewa, `document.activeElement.textContent.includes(${JSON.stringify(name)})`)
  }
  await ewa.getByRole('button', { name: mine.here }).press('Enter')
  await ewa.getByText(mine.claimed).waitFor()
  await isSomewhere(ewa)
  await clerk.makes('confirmArrival', id, { here: true })
  await announced(ewa, mine.recorded(code))
  const finish = ewa.getByRole('button', { name: mine.finish, exact: true })
  await finish.waitFor()
  await isSomewhere(ewa)
  // With an error the focus is on what has to be answered first.
  await finish.press('Enter')
  await until(ewa, 'document.activeElement.type === "radio"')
  await ewa.getByRole('radio', { name: mine.outcomes.informed }).check()
  await finish.press('Enter')
  await until(ewa, 'document.activeElement.matches(".input-day")')
  await ewa.getByRole('alert').getByText(mine.dateMissing).waitFor()
  await ewa.getByRole('radio', { name: mine.outcomes.settled }).check()
  await finish.press('Enter')
  await finish.waitFor({ state: 'detached' })
  await isSomewhere(ewa)
})

test('a dialog is there with the press that asks for it: the next key is not for the page behind', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const name = `${words.messages.take}…`
  const dialog = clerk.getByRole('dialog')
  // The first time its part of the program may be on its way.
  await clerk.getByRole('button', { name, exact: true }).press('Enter')
  await dialog.waitFor()
  await clerk.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const isOpenWithin = `(async () => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === ${JSON.stringify(name)}).click()
    for (let turn = 0; turn < 20; turn += 1) await undefined
    return document.querySelector('dialog[open]')?.contains(document.activeElement) ?? false
  })()`
  expect(await clerk.evaluate<boolean>(isOpenWithin)).toBe(true)
})

test('on a busy computer, whose frames come late, a dialog gives the focus back to its own button', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  const name = `${words.messages.take}…`
  await clerk.getByRole('button', { name, exact: true }).press('Enter')
  await clerk.getByRole('dialog').waitFor()
  await clerk.evaluate('globalThis.requestAnimationFrame = (draw) => setTimeout(draw, 300)')
  await clerk.keyboard.press('Escape')
  await isSomewhere(clerk)
  expect(await clerk.evaluate<string>('document.activeElement.textContent')).toBe(name)
})

test('a warning about a PESEL is in sight where it is typed, on a small screen too', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR })
  const clerk = await openScreen(office, 'clerk', '/counter')
  await clerk.getByRole('button', { name: words.counter.noteAdd }).press('Enter')
  await clerk.locator('textarea:focus').waitFor()
  await clerk.keyboard.type('PESEL 44051401359')
  const warning = clerk.getByText(words.counter.notePesel)
  await warning.waitFor()
  const { y = 0, height = 0 } = (await warning.boundingBox()) ?? {}
  const foot = await clerk.getByRole('button', { name: words.counter.send, exact: false }).first().boundingBox()
  expect(y + height).toBeLessThanOrEqual(foot?.y ?? 0)
})

test('six stops of the Tab key stand between the search and the call, and all of a plain request is in sight', async () => {
  const office = await startOffice({ clientDir: CLIENT_DIR, timePasses: true })
  const clerk = await openScreen(office, 'clerk', '/counter', { viewport: { width: 1280, height: 720 } })
  await clerk.getByRole('combobox', { name: words.counter.search }).focus()
  let stops = 0
  for (; stops < 30 && !(await clerk.evaluate<boolean>('document.activeElement.matches(".raise-send")')); stops += 1)
    await clerk.keyboard.press('Tab')
  expect(stops - 1).toBeLessThanOrEqual(6)
  expect(
    await clerk.evaluate<number>(
      '[...document.querySelectorAll(".raise-body")].map((each) => each.scrollHeight - each.clientHeight)[0]',
    ),
  ).toBe(0)

  // A plain request is eight presses of a key at most.
  await clerk.getByRole('combobox', { name: words.counter.search }).focus()
  let presses = 0
  const press = (key: string) => {
    presses += 1
    return clerk.keyboard.press(key)
  }
  for (const letter of 'ident') await press(letter)
  await clerk
    .getByRole('option', { name: /Identity card/ })
    .first()
    .waitFor()
  await press('Enter')
  await press('Control+Enter')
  await clerk.getByRole('article').first().waitFor()
  // The board can be told before the form is, which then begins anew.
  await clerk.getByRole('list', { name: words.counter.chosen }).waitFor({ state: 'detached' })
  expect(presses).toBeLessThanOrEqual(8)

  // Within the needs the arrows walk; the rest of them is one press away, and gone again for the next client.
  const needs = clerk.getByRole('group', { name: words.counter.needs }).getByRole('checkbox')
  expect(await needs.count()).toBe(6)
  await needs.first().focus()
  await clerk.keyboard.press('ArrowLeft')
  await clerk.keyboard.press('Space')
  expect(await needs.nth(5).isChecked()).toBe(true)
  await clerk.keyboard.press('Space')
  await clerk.getByRole('button', { name: words.counter.needsMore(13) }).press('Enter')
  expect(await needs.count()).toBe(19)
  await clerk.locator('input[value="deafblindGuide"]:focus').waitFor()
  await clerk.getByRole('button', { name: words.counter.unknown }).press('Enter')
  await clerk.locator('[role=combobox]:focus').waitFor()
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByRole('article').nth(1).waitFor()
  // The board can be told before the form is.
  await needs.nth(6).waitFor({ state: 'detached' })
  expect(await needs.count()).toBe(6)
})
